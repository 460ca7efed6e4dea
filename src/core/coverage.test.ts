import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHour, type Shift, uncovered } from './coverage.ts';
import { clockIn, instantIn } from './instant.ts';

const at = (time: string) => Date.parse(time);
const gaps = (shifts: Shift[], start: string, end: string) =>
	uncovered(shifts, { start: at(start), end: at(end) }).map((gap) => [
		instantIn(gap.start, 'Europe/Berlin').slice(11, 16),
		instantIn(gap.end, 'Europe/Berlin').slice(11, 16),
	]);

test('a shift beyond midnight covers a window beyond midnight', () => {
	const berlin = { zone: 'Europe/Berlin', from: '21:00', to: '03:00' };
	expect(gaps([berlin], '2026-11-17T22:00:00+01:00', '2026-11-18T00:30:00+01:00')).toEqual([]);
	expect(gaps([berlin], '2026-11-17T20:00:00+01:00', '2026-11-18T04:00:00+01:00')).toEqual([
		['20:00', '21:00'],
		['03:00', '04:00'],
	]);
});

test('hours are those of the zone: two zones hand over to each other', () => {
	const shifts = [
		{ zone: 'Europe/Berlin', from: '20:00', to: '24:00' },
		{ zone: 'America/New_York', from: '17:00', to: '22:00' },
	];
	expect(gaps(shifts, '2026-11-17T22:00:00+01:00', '2026-11-18T02:00:00+01:00')).toEqual([]);
	expect(gaps(shifts.slice(0, 1), '2026-11-17T22:00:00+01:00', '2026-11-18T02:00:00+01:00')).toEqual([
		['00:00', '02:00'],
	]);
});

test('the night on which clocks are put back is an hour longer', () => {
	const night = { zone: 'Europe/Berlin', from: '22:00', to: '02:30' };
	expect(gaps([night], '2026-10-24T22:00:00+02:00', '2026-10-25T03:00:00+01:00')).toEqual([['02:30', '03:00']]);
});

const hour = fc
	.tuple(fc.nat(23), fc.nat(59))
	.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const shift = fc.record({ zone: fc.constantFrom('UTC', 'Asia/Kolkata', 'Asia/Tokyo'), from: hour, to: hour });

test('a minute lies in a gap if and only if no shift has its hour', () => {
	const minute = 60_000;
	fc.assert(
		fc.property(
			fc.array(shift, { maxLength: 4 }),
			fc.nat(1440),
			fc.nat(3000),
			fc.nat(3000),
			(shifts, from, length, probe) => {
				const start = at('2026-11-17T00:00:00Z') + from * minute;
				const moment = start + (probe % (length + 1)) * minute;
				const found = uncovered(shifts, { start, end: start + (length + 1) * minute });
				const there = shifts.some(({ zone, from: first, to }) => {
					const clock = clockIn(moment, zone);
					return to > first ? clock >= first && clock < to : clock >= first || clock < to;
				});
				expect(found.some((gap) => gap.start <= moment && moment < gap.end)).toBe(!there);
			},
		),
	);
});

test('hours', () => {
	expect(['00:00', '23:59', '24:00', '9:00', '9am', '24:01'].map(isHour)).toEqual([
		true,
		true,
		true,
		false,
		false,
		false,
	]);
});
