import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { hostileTitles } from '../../tests/hostile-titles.ts';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { icalendarFaults } from '../../tests/strict-icalendar.ts';
import { calendarOf, occurrences } from '../core/calendar.ts';
import { forbidden } from '../core/decode.ts';
import { type CalendarExport, icalendar } from './icalendar.ts';

const stamp = Date.UTC(2026, 10, 21, 3);

function calendar(files: Record<string, string>, more: Partial<CalendarExport> = {}): string {
	const handbook = smallHandbook(files);
	return icalendar({
		handbook,
		entries: calendarOf(handbook),
		name: 'Parcelway',
		url: 'https://handbook.example',
		base: '/',
		now: stamp,
		stamp,
		audience: 'internal',
		...more,
	});
}

const event = (fields: Record<string, unknown>): string => mdx({ title: 'Backup', category: 'backup', ...fields });

/** The starts that ical.js finds in a file, in milliseconds since 1970. */
function starts(text: string, before: number): number[] {
	const root = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
	for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
	const found = root.getAllSubcomponents('vevent').flatMap((component) => {
		const iterator = new ICAL.Event(component).iterator();
		const times: number[] = [];
		for (let next = iterator.next(); next && next.toUnixTime() * 1000 < before; next = iterator.next())
			times.push(next.toUnixTime() * 1000);
		return times;
	});
	ICAL.TimezoneService.reset();
	return found;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a calendar cannot hold
const unheld = /[\0-\u0009\u000b-\u001f\u007f]/g;
const asHeld = (title: string): string =>
	title
		.toWellFormed()
		.replace(/\r\n|[\u2028\u0085]/g, '\n')
		.replace(unheld, '')
		.trim();

describe('a calendar file', () => {
	it('is as RFC 5545 has it', () => {
		const text = calendar({
			'events/train.mdx': event({
				title: 'Weekly train',
				category: 'train',
				start: '2026-09-01T10:00',
				end: '2026-09-01T11:00',
				recurrence: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270330',
				exceptions: ['2026-12-29'],
				sequence: '2',
			}),
			'events/freeze.mdx': event({
				title: 'Year-end freeze',
				category: 'freeze',
				start: '2026-12-18',
				end: '2027-01-03',
				summary: 'Nothing goes out; ask first, please.',
			}),
			'events/off.mdx': event({ start: '2026-11-30T02:00:00+01:00', status: 'cancelled', zone: 'UTC' }),
		});
		expect(icalendarFaults(text)).toEqual([]);
		expect(text.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
			"BEGIN:VCALENDAR
			VERSION:2.0
			PRODID:-//Rollbook//Rollbook calendar//EN
			CALSCALE:GREGORIAN
			METHOD:PUBLISH
			NAME:Parcelway
			X-WR-CALNAME:Parcelway
			X-WR-TIMEZONE:Europe/Berlin
			REFRESH-INTERVAL;VALUE=DURATION:PT1H
			X-PUBLISHED-TTL:PT1H
			BEGIN:VTIMEZONE
			TZID:Europe/Berlin
			BEGIN:DAYLIGHT
			DTSTART:20260329T020000
			TZOFFSETFROM:+0100
			TZOFFSETTO:+0200
			TZNAME:+0200
			END:DAYLIGHT
			BEGIN:STANDARD
			DTSTART:20261025T030000
			TZOFFSETFROM:+0200
			TZOFFSETTO:+0100
			TZNAME:+0100
			END:STANDARD
			BEGIN:DAYLIGHT
			DTSTART:20270328T020000
			TZOFFSETFROM:+0100
			TZOFFSETTO:+0200
			TZNAME:+0200
			END:DAYLIGHT
			END:VTIMEZONE
			BEGIN:VEVENT
			UID:event:train@handbook.example
			DTSTAMP:20261121T030000Z
			SEQUENCE:2
			DTSTART;TZID=Europe/Berlin:20260901T100000
			DTEND;TZID=Europe/Berlin:20260901T110000
			RRULE:FREQ=WEEKLY;UNTIL=20270330T215959Z;BYDAY=TU
			EXDATE;TZID=Europe/Berlin:20261229T100000
			SUMMARY:Weekly train
			CATEGORIES:train
			STATUS:CONFIRMED
			TRANSP:OPAQUE
			URL:https://handbook.example/events/train/
			END:VEVENT
			BEGIN:VEVENT
			UID:event:off@handbook.example
			DTSTAMP:20261121T030000Z
			SEQUENCE:0
			DTSTART:20261130T010000Z
			SUMMARY:Backup
			CATEGORIES:backup
			STATUS:CANCELLED
			TRANSP:OPAQUE
			URL:https://handbook.example/events/off/
			END:VEVENT
			BEGIN:VEVENT
			UID:event:freeze@handbook.example
			DTSTAMP:20261121T030000Z
			SEQUENCE:0
			DTSTART;VALUE=DATE:20261218
			DTEND;VALUE=DATE:20270104
			SUMMARY:Year-end freeze
			DESCRIPTION:Nothing goes out\\; ask first\\, please.
			CATEGORIES:freeze
			STATUS:CONFIRMED
			TRANSP:TRANSPARENT
			URL:https://handbook.example/events/freeze/
			END:VEVENT
			END:VCALENDAR
			"
		`);
	});

	it('can carry every title, and nothing breaks out of it', () => {
		const files = Object.fromEntries(
			hostileTitles.map((title, index) => [
				`events/e${index}.mdx`,
				event({ title, summary: title, start: '2026-11-24T02:00' }),
			]),
		);
		const text = calendar(files, { name: hostileTitles[1]! });
		expect(icalendarFaults(text)).toEqual([]);
		const events = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]).getAllSubcomponents('vevent');
		expect(events).toHaveLength(hostileTitles.length);
		for (const [index, title] of hostileTitles.entries()) {
			expect(new ICAL.Event(events[index]!).summary).toBe(asHeld(title));
		}
	});

	it('folds and escapes whatever the text', () => {
		fc.assert(
			fc.property(
				fc
					.string({ unit: 'binary', minLength: 1, maxLength: 200 })
					.filter((title) => title.trim() !== '' && !forbidden.test(title)),
				(title) => {
					expect(icalendarFaults(calendar({ 'events/e.mdx': event({ title, start: '2026-11-24' }) }))).toEqual([]);
				},
			),
			{ numRuns: 200 },
		);
	});

	it.each([
		'Europe/Berlin',
		'Australia/Lord_Howe',
		'America/Sao_Paulo',
		'Asia/Kathmandu',
		'Africa/Casablanca',
		'Europe/Dublin',
		'UTC',
		'Etc/GMT+5',
	])('names the same moments in %s to other programs', (zone) => {
		const files = {
			'events/daily.mdx': event({
				start: '2026-01-05T09:15',
				end: '2026-01-05T10:00',
				zone,
				recurrence: 'FREQ=DAILY;INTERVAL=3',
				exceptions: ['2026-01-08', '2026-07-04'],
			}),
			'events/once.mdx': event({ start: '2026-06-05T23:30', zone }),
		};
		const text = calendar(files);
		const end = Date.UTC(2030, 0, 1);
		const ours = occurrences(calendarOf(smallHandbook(files)), 0, end).map(({ start }) => start);
		expect(icalendarFaults(text)).toEqual([]);
		expect(starts(text, end).sort((a, b) => a - b)).toEqual(ours);
	});

	it('writes a moment that no wall time names in UTC', () => {
		const text = calendar({
			'events/e.mdx': event({ start: '2026-10-25T02:30:00+01:00', end: '2026-10-25T03:00:00+01:00' }),
		});
		expect(text).toContain('DTSTART:20261025T013000Z\r\nDTEND:20261025T020000Z\r\n');
		expect(icalendarFaults(text)).toEqual([]);
	});

	it('holds for leap days, hostile spans, and for nothing at all', () => {
		const files = {
			'events/leap.mdx': event({ start: '2024-02-29', recurrence: 'FREQ=YEARLY', exceptions: ['2028-02-29'] }),
			'events/ever.mdx': event({ start: '1970-01-01T10:00', end: '9999-12-31T08:00' }),
			'events/later.mdx': event({ start: '9999-12-01T10:00', end: '9999-12-31', recurrence: 'FREQ=WEEKLY' }),
			'events/days.mdx': event({ start: '9999-12-31' }),
		};
		expect(icalendarFaults(calendar(files))).toEqual([]);
		expect(icalendarFaults(calendar({}))).toEqual([]);
	});

	it('shows others only what is public, in the words of public documents', () => {
		const files = {
			'events/a.mdx': event({ title: 'Announced', summary: 'Between us', start: '2026-11-24', public: 'true' }),
			'events/b.mdx': event({ title: 'Internal', start: '2026-11-24' }),
			'releases/1.0.0.mdx': mdx({
				title: '1.0.0',
				version: '1.0.0',
				type: 'hotfix',
				status: 'planned',
				audience: 'internal',
				date: '2026-12-01',
			}),
			'releases/1.1.0.mdx': mdx({
				title: '1.1.0',
				summary: 'Told',
				version: '1.1.0',
				type: 'hotfix',
				status: 'planned',
				date: '2026-12-01',
			}),
		};
		const text = calendar(files, { audience: 'public' });
		expect([...text.matchAll(/^(?:SUMMARY|DESCRIPTION):(.*)\r$/gm)].map(([, said]) => said)).toEqual([
			'Announced',
			'Release 1.1.0',
			'Told',
		]);
	});
});
