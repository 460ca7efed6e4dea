import { expect, it } from 'vitest';
import { icalendarFaults } from './strict-icalendar.ts';

const good = [
	'BEGIN:VCALENDAR',
	'VERSION:2.0',
	'PRODID:-//Test//EN',
	'BEGIN:VTIMEZONE',
	'TZID:Asia/Tokyo',
	'BEGIN:STANDARD',
	'DTSTART:19700101T000000',
	'TZOFFSETFROM:+0900',
	'TZOFFSETTO:+0900',
	'END:STANDARD',
	'END:VTIMEZONE',
	'BEGIN:VEVENT',
	'UID:1@test.example',
	'DTSTAMP:20261121T030000Z',
	'DTSTART;TZID=Asia/Tokyo:20261124T020000',
	'DTEND;TZID=Asia/Tokyo:20261124T040000',
	'RRULE:FREQ=DAILY;UNTIL=20261201T000000Z',
	'SUMMARY:A\\, b\\; c',
	'END:VEVENT',
	'END:VCALENDAR',
	'',
].join('\r\n');

it('a calendar that is as it should be has no faults', () => {
	expect(icalendarFaults(good)).toEqual([]);
});

it.each([
	['a bare line feed', 'UID:1', 'UID:\n1'],
	['a long line', 'SUMMARY:A', `SUMMARY:${'ä'.repeat(40)}`],
	['a control character', 'SUMMARY:A', 'SUMMARY:\u0007A'],
	['an unescaped comma', 'A\\,', 'A,'],
	['a zone that is not described', 'TZID:Asia/Tokyo', 'TZID:Asia/Seoul'],
	['no DTSTAMP', 'DTSTAMP:20261121T030000Z\r\n', ''],
	['a local DTSTAMP', '030000Z', '030000'],
	['an end before the start', '040000', '010000'],
	['UNTIL of another type', 'UNTIL=20261201T000000Z', 'UNTIL=20261201'],
	['an unclosed component', 'END:VEVENT\r\n', ''],
	['no product', 'PRODID:-//Test//EN\r\n', ''],
	['a title twice', 'SUMMARY:A', 'SUMMARY:B\r\nSUMMARY:A'],
	['a line that is none', 'UID:1', 'and so on\r\nUID:1'],
])('%s is a fault', (_, from, to) => {
	expect(icalendarFaults(good.replace(from, to))).not.toEqual([]);
});
