import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DutyShift, dutyGaps, onDuty, shiftsOf } from './on-duty.ts';

const at = (time: string): number => Date.parse(time);
const config = { timeZone: 'Europe/Berlin' };
const team = (onCall: unknown) => shiftsOf({ config } as never, { fields: { onCall } } as never);

test('without hours, the first on call is called around the clock; without on-call, nobody is', () => {
	const shifts = team({ primary: 'checkout/on-call', hours: [] });
	for (const time of ['2026-11-21T03:12:00+01:00', '2026-10-25T02:30:00+01:00'])
		expect(onDuty(shifts, at(time))).toEqual(['checkout/on-call']);
	expect(dutyGaps(shifts, at('2026-10-24T00:00:00Z'))).toEqual([]);
	expect(team(undefined)).toEqual([]);
	expect(dutyGaps([], 0)).toEqual([]);
});

test('the right one for the hour, in the zone of the hours', () => {
	const shifts = team({
		primary: 'delivery/on-call',
		hours: [
			{ who: 'delivery/on-call', from: '05:00', to: '22:00', days: [] },
			{ who: 'delivery/night', from: '21:00', to: '04:00', zone: 'Europe/Lisbon', days: [] },
		],
	});
	expect(onDuty(shifts, at('2026-11-21T03:12:00+01:00'))).toEqual(['delivery/night']);
	expect(onDuty(shifts, at('2026-11-21T12:00:00+01:00'))).toEqual(['delivery/on-call']);
	expect(dutyGaps(shifts, at('2026-11-21T00:00:00Z'))).toEqual([]);
});

test('hours of some days leave the others open, and the gap is told with its ends', () => {
	const weekend: DutyShift['days'] = ['saturday', 'sunday'];
	const shifts = team({
		primary: 'support/on-call',
		hours: [
			{
				who: 'support/on-call',
				from: '07:00',
				to: '21:00',
				days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
			},
			{ who: 'support/on-call', from: '09:00', to: '21:00', days: weekend },
		],
	});
	expect(onDuty(shifts, at('2026-11-21T08:00:00+01:00'))).toEqual([]);
	expect(onDuty(shifts, at('2026-11-23T08:00:00+01:00'))).toEqual(['support/on-call']);
	const gaps = dutyGaps(shifts, at('2026-11-21T12:00:00+01:00'));
	expect(gaps).toHaveLength(7);
	expect(gaps[0]).toEqual({ start: at('2026-11-21T21:00:00+01:00'), end: at('2026-11-22T09:00:00+01:00') });
});

test('at every minute of a week, either somebody is called or it lies in a gap', () => {
	const hour = fc.nat(23).map((each) => `${String(each).padStart(2, '0')}:00`);
	const days = fc.subarray(['monday', 'friday', 'sunday'] as const);
	const shift = fc.record({
		who: fc.constantFrom('a/x', 'a/y'),
		zone: fc.constantFrom('UTC', 'Asia/Kolkata'),
		from: hour,
		to: hour,
		days,
	});
	const start = at('2026-11-16T00:00:00Z');
	fc.assert(
		fc.property(fc.array(shift, { minLength: 1, maxLength: 4 }), fc.nat(7 * 1440 - 1), (shifts, minute) => {
			const moment = start + minute * 60_000;
			const gap = dutyGaps(shifts, start).some(({ start, end }) => start <= moment && moment < end);
			expect(onDuty(shifts, moment).length === 0).toBe(gap);
		}),
	);
});
