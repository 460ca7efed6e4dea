import { describe, expect, it } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { calendarOf, occurrences } from './calendar.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { durationMs, instantIn, longDateIn, toEpoch } from './instant.ts';

const event = (fields: Record<string, unknown>): CalendarEntry => {
	const text = mdx({ title: 'Backup', category: 'backup', ...fields });
	const [entry] = calendarOf(smallHandbook({ 'events/it.mdx': text }));
	return entry!;
};

/** When an entry takes place, by the clocks of its zone. */
function times(entry: CalendarEntry, from: string, to: string): string[] {
	const found = occurrences([entry], toEpoch(from, entry.zone)!, toEpoch(to, entry.zone)!);
	return found.map(({ start, end }) => `${instantIn(start, entry.zone)}/${instantIn(end, entry.zone)}`);
}

describe('a time', () => {
	it('is read with its offset, or by the clocks of a zone', () => {
		const at = Date.UTC(2026, 10, 17, 21);
		expect(toEpoch('2026-11-17T22:00:00+01:00', 'Asia/Tokyo')).toBe(at);
		expect(toEpoch('2026-11-17T21:00Z', 'Asia/Tokyo')).toBe(at);
		expect(toEpoch('2026-11-17T22:00', 'Europe/Berlin')).toBe(at);
		expect(toEpoch('2026-11-17', 'Europe/Berlin')).toBe(Date.UTC(2026, 10, 16, 23));
	});

	it.each([
		['2026-03-29T02:30', 'Europe/Berlin', 'skipped by clocks'],
		['2026-10-25T02:30', 'Europe/Berlin', 'shown twice'],
		['2026-04-05T01:45', 'Australia/Lord_Howe', 'shown twice, where clocks are set by half an hour'],
		['2026-10-04T02:15', 'Australia/Lord_Howe', 'skipped, where clocks are set by half an hour'],
		['2026-02-30', 'UTC', 'no day'],
		['2026-11-17', 'Nowhere/Here', 'no zone'],
		['9999-12-31T23:00:00-12:00', 'UTC', 'beyond the calendar'],
		['tomorrow', 'UTC', 'no time'],
	])('%s in %s is none: %s', (value, zone) => {
		expect(toEpoch(value, zone)).toBeUndefined();
	});

	it('of half an hour past a change of Lord Howe exists', () => {
		expect(instantIn(toEpoch('2026-10-04T02:30', 'Australia/Lord_Howe')!, 'Australia/Lord_Howe')).toBe(
			'2026-10-04T02:30:00+11:00',
		);
	});

	it('is told in words that depend on nothing but its zone', () => {
		expect(longDateIn(Date.UTC(2026, 10, 17, 21), 'Pacific/Auckland')).toBe('Wednesday, 18 November 2026');
	});
});

it('a duration is milliseconds', () => {
	expect(['PT1H30M', 'P2W', 'P1DT1S', 'P', 'PT', 'P1Y', '1h'].map(durationMs)).toEqual([
		5_400_000,
		1_209_600_000,
		86_401_000,
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});

describe('an event', () => {
	it('of whole days ends with its last day', () => {
		const entry = event({ start: '2026-12-18', end: '2027-01-03', category: 'freeze' });
		expect(entry).toMatchObject({
			uid: 'event:it',
			allDay: true,
			start: Date.UTC(2026, 11, 17, 23),
			end: Date.UTC(2027, 0, 3, 23),
		});
		expect(event({ start: '2026-12-18' }).end).toBe(Date.UTC(2026, 11, 18, 23));
	});

	it('has no place where its start does not exist', () => {
		expect(event({ start: '2026-03-29T02:30' })).toBeUndefined();
	});

	it('recurs by the clocks of its zone, over their changes', () => {
		const nightly = event({ start: '2026-03-01T02:30', end: '2026-03-01T03:00', recurrence: 'FREQ=DAILY' });
		expect(times(nightly, '2026-03-28', '2026-03-31')).toEqual([
			'2026-03-28T02:30:00+01:00/2026-03-28T03:00:00+01:00',
			'2026-03-29T03:30:00+02:00/2026-03-29T04:00:00+02:00',
			'2026-03-30T02:30:00+02:00/2026-03-30T03:00:00+02:00',
		]);
		expect(times(nightly, '2026-10-25', '2026-10-26')).toEqual(['2026-10-25T02:30:00+02:00/2026-10-25T02:00:00+01:00']);
		const island = event({ start: '2026-10-03T09:00', zone: 'australia/lord_howe', recurrence: 'FREQ=DAILY;COUNT=2' });
		expect(times(island, '2026-10-01', '2026-11-01').map((time) => time.slice(0, 25))).toEqual([
			'2026-10-03T09:00:00+10:30',
			'2026-10-04T09:00:00+11:00',
		]);
	});

	it('of whole days recurs in whole days', () => {
		const weekend = event({ start: '2026-03-21', end: '2026-03-22', recurrence: 'FREQ=WEEKLY;UNTIL=20260329' });
		expect(times(weekend, '2026-03-01', '2026-05-01')).toEqual([
			'2026-03-21T00:00:00+01:00/2026-03-23T00:00:00+01:00',
			'2026-03-28T00:00:00+01:00/2026-03-30T00:00:00+02:00',
		]);
	});

	it('begins with the first day that its rule names', () => {
		const train = event({ start: '2026-11-18T10:00', recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2' });
		expect(instantIn(train.start, train.zone)).toBe('2026-11-24T10:00:00+01:00');
		expect(times(train, '2026-11-01', '2027-11-01').map((time) => time.slice(0, 10))).toEqual([
			'2026-11-24',
			'2026-12-01',
		]);
	});

	it('leaves out its exceptions: days, wall times, and times that clocks skip', () => {
		const nightly = event({
			start: '2026-03-27T02:30',
			recurrence: 'FREQ=DAILY;UNTIL=20260331',
			exceptions: ['2026-03-28', '2026-03-29T02:30', '2026-03-30T00:30:00Z', '2026-07-01'],
		});
		expect(times(nightly, '2026-03-01', '2026-05-01').map((time) => time.slice(0, 10))).toEqual([
			'2026-03-27',
			'2026-03-31',
		]);
	});

	it('lasts until the last moment of its rule, in each form of it', () => {
		const days = (until: string): number =>
			times(event({ start: '2026-11-01T22:00', recurrence: `FREQ=DAILY;UNTIL=${until}` }), '2026-11-01', '2026-12-01')
				.length;
		expect([days('20261103'), days('20261103T220000'), days('20261103T210000Z'), days('20261103T205959Z')]).toEqual([
			3, 3, 3, 2,
		]);
	});

	it.each([
		'FREQ=HOURLY',
		'FREQ=DAILY;COUNT=1000000000000',
		'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
		'FREQ=DAILY;UNTIL=20200101',
	])('stands for its first time alone if its rule is %s', (recurrence) => {
		const entry = event({ start: '2026-11-17', recurrence });
		expect(entry.problem).toMatch(/^Unexpected /);
		expect(times(entry, '2026-01-01', '2028-01-01')).toHaveLength(1);
	});

	it('cannot flood the calendar', () => {
		const hostile = [
			event({ start: '1970-01-01', end: '9999-12-31', recurrence: 'FREQ=DAILY' }),
			event({ start: '1970-01-01', recurrence: 'FREQ=DAILY;UNTIL=99991231' }),
			event({ start: '1970-01-01', recurrence: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=10000' }),
			event({ start: '2026-11-17', recurrence: 'FREQ=DAILY', exceptions: ['1970-01-01T00:00:00Z', '9999-12-31'] }),
		];
		const counts = hostile.map((entry) => times(entry, '2028-02-01', '2028-03-01').length);
		expect(counts).toEqual([1, 29, 1, 29]);
	});
});

it('a release puts its dates into the calendar by itself', () => {
	const release = mdx({
		title: 'Instant refunds',
		version: '3.4.0',
		type: 'feature',
		status: 'released',
		services: ['payments'],
		date: '2026-11-17T22:00',
		milestones: { codeFreeze: '2026-11-10', goNoGo: '2026-11-13T14:00' },
		window: { start: '2026-11-17T22:00', end: '2026-11-18T02:00' },
		rollout: { strategy: 'canary', stages: [{ share: '5', bake: 'PT2H' }, { share: '100' }] },
		support: { security: '2027-05-17', endOfLife: '2027-11-17' },
	});
	const entries = calendarOf(smallHandbook({ 'releases/3.4.0.mdx': release }));
	expect(
		entries.map(({ uid, title, category, start, end, allDay, public: told, zone }) =>
			[uid, title, category, instantIn(start, zone), instantIn(end, zone), allDay, told].join(' | '),
		),
	).toMatchInlineSnapshot(`
		[
		  "release:3.4.0/code-freeze | Code freeze of 3.4.0 | milestone | 2026-11-10T00:00:00+01:00 | 2026-11-11T00:00:00+01:00 | true | false",
		  "release:3.4.0/go-no-go | Go/no-go for 3.4.0 | milestone | 2026-11-13T14:00:00+01:00 | 2026-11-13T14:00:00+01:00 | false | false",
		  "release:3.4.0 | Release 3.4.0: Instant refunds | release | 2026-11-17T22:00:00+01:00 | 2026-11-17T22:00:00+01:00 | false | true",
		  "release:3.4.0/stage-1 | 3.4.0 at 5 % | release | 2026-11-17T22:00:00+01:00 | 2026-11-18T00:00:00+01:00 | false | false",
		  "release:3.4.0/window | Deployment of 3.4.0 | release | 2026-11-17T22:00:00+01:00 | 2026-11-18T02:00:00+01:00 | false | false",
		  "release:3.4.0/support-security | Security support of 3.4.0 ends | support | 2027-05-17T00:00:00+02:00 | 2027-05-18T00:00:00+02:00 | true | true",
		  "release:3.4.0/end-of-life | End of life of 3.4.0 | support | 2027-11-17T00:00:00+01:00 | 2027-11-18T00:00:00+01:00 | true | true",
		]
	`);
});
