import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from './day.ts';
import { formatRecurrence, parseRecurrence, type Recurrence } from './recurrence.ts';
import { recurrenceDays } from './recurrence-days.ts';

const rule = (text: string): Recurrence => {
	const parsed = parseRecurrence(text);
	if ('problem' in parsed) throw new Error(parsed.problem);
	return parsed;
};

const ours = (text: string, start: string, to: string): string[] =>
	[...recurrenceDays(rule(text), dayOf(start), dayOf(start), dayOf(to))].map(dateOf);

/** What ical.js makes of the same rule. */
function theirs(text: string, start: string, to: string): string[] {
	const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
	const dates: string[] = [];
	for (let next = iterator.next(); next && next.toString() <= to; next = iterator.next()) dates.push(next.toString());
	return dates;
}

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.uniqueArray(item, { minLength: 1, maxLength: 3 });
const weekdays = some(fc.constantFrom(...codes));
// where two rules meet on a day, as 3FR and -2FR may, ical.js counts it twice; where a month has no fifth, it leaves
// out the others too
const nthWeekdays = fc
	.uniqueArray(fc.tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), fc.constantFrom(...codes)), {
		minLength: 1,
		maxLength: 3,
		selector: ([, code]) => code,
	})
	.map((pairs) => pairs.map((pair) => pair.join('')));
const month = fc.integer({ min: 1, max: 12 });
const months = some(month);
const monthDays = some(fc.constantFrom(1, 2, 13, 28, 29, 30, 31, -1, -2, -31));
const laterDays = some(fc.constantFrom(1, 2, 13, 28));
const part = (name: string, values: fc.Arbitrary<(string | number)[]>): fc.Arbitrary<string> =>
	fc.option(values, { nil: undefined }).map((list) => (list ? `;${name}=${list.join(',')}` : ''));
const days = fc.oneof(part('BYDAY', weekdays), part('BYDAY', nthWeekdays));
const extent = fc
	.tuple(
		fc.integer({ min: 1, max: 4 }).map((interval) => (interval === 1 ? '' : `;INTERVAL=${interval}`)),
		fc.oneof(
			fc.constant(''),
			fc.integer({ min: 1, max: 20 }).map((count) => `;COUNT=${count}`),
			fc.constant(';UNTIL=20290630'),
		),
	)
	.map((parts) => parts.join(''));
const ruleOf = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
	fc.tuple(...parts, extent).map((all) => all.join(''));
const freq = (name: string): fc.Arbitrary<string> => fc.constant(`FREQ=${name}`);

/** The rules that ical.js 2.2.1 reads as RFC 5545 does: monthly rules with months, and yearly ones with several, it repeats or skips. */
const common = fc.oneof(
	ruleOf(freq('DAILY'), part('BYMONTH', months), part('BYDAY', weekdays)),
	ruleOf(freq('WEEKLY'), part('BYMONTH', months), part('BYDAY', weekdays)),
	ruleOf(freq('MONTHLY'), fc.oneof(days, part('BYMONTHDAY', monthDays))),
	ruleOf(
		freq('YEARLY'),
		month.map((each) => `;BYMONTH=${each}`),
		fc.oneof(days, part('BYMONTHDAY', laterDays)),
	),
	ruleOf(freq('YEARLY'), days),
);
const rules = fc.oneof(
	common,
	ruleOf(freq('MONTHLY'), part('BYMONTH', months), days, part('BYMONTHDAY', monthDays)),
	ruleOf(freq('YEARLY'), part('BYMONTH', months), days, part('BYMONTHDAY', monthDays)),
);

describe('the days of a recurrence', () => {
	it('are those that ical.js finds', () => {
		fc.assert(
			fc.property(
				common,
				fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2027-12-31') }).map(dateOf),
				(text, date) => {
					// from the first day that fits: what a rule means for a start that does not is undefined in RFC 5545
					const unbounded = text.replace(/;(COUNT|UNTIL)=\w+/, '');
					const [start] = ours(unbounded, date, '2040-12-31');
					fc.pre(start !== undefined);
					// of a birthday on 29 February ical.js makes 1 March, where RFC 5545 passes over the year
					fc.pre(!start!.endsWith('-02-29') || !/YEARLY/.test(text) || /BY(?:MONTH)?DAY/.test(text));
					const to = text.includes('UNTIL') ? '2029-06-30' : '2031-12-31';
					expect(ours(text, start!, to)).toEqual(
						theirs(formatRecurrence(rule(text), /UNTIL=(\w+)/.exec(text)?.[1]), start!, to),
					);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('are the same whether one looks from the start or from later on', () => {
		fc.assert(
			fc.property(rules, fc.integer({ min: 0, max: 3000 }), (text, later) => {
				const start = dayOf('2024-02-29');
				const all = [...recurrenceDays(rule(text), start, start, start + 4000)];
				expect([...recurrenceDays(rule(text), start, start + later, start + 4000)]).toEqual(
					all.filter((day) => day >= start + later),
				);
			}),
		);
	});

	it('know leap days, last days and nth weekdays', () => {
		expect(ours('FREQ=YEARLY', '2024-02-29', '2034-01-01')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
		expect(ours('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2027-01-31', '2030-01-01')).toEqual([
			'2027-01-31',
			'2027-02-28',
			'2027-03-31',
		]);
		expect(ours('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-01-01', '2026-12-31')).toEqual([
			'2026-02-13',
			'2026-03-13',
			'2026-11-13',
		]);
		expect(ours('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '2026-01-01', '2028-01-01')).toEqual(['2026-11-26', '2027-11-25']);
		expect(ours('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU', '2026-11-15', '2026-12-01')).toEqual([
			'2026-11-15',
			'2026-11-16',
			'2026-11-29',
			'2026-11-30',
		]);
	});

	// the examples of RFC 5545, 3.8.5.3
	it.each([
		['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05', '08-05 08-10 08-19 08-24'],
		['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05', '08-05 08-17 08-19 08-31'],
		['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22', '09-22 10-20 11-17 12-22 01-19 02-16'],
		[
			'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
			'1997-09-30',
			'09-30 10-01 10-31 11-01 11-30 12-01 12-31 01-01 01-31 02-01',
		],
		['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=4', '1997-09-13', '09-13 10-11 11-08 12-13'],
		['FREQ=YEARLY;COUNT=6;BYMONTH=6,7', '1997-06-10', '06-10 07-10 06-10 07-10 06-10 07-10'],
		['FREQ=YEARLY;INTERVAL=2;COUNT=6;BYMONTH=1,2,3', '1997-03-10', '03-10 01-10 02-10 03-10 01-10 02-10'],
		['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '05-19 05-18 05-17'],
		['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3', '1996-11-05', '11-05 11-07 11-02'],
		['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15', '01-15 01-30 02-15 03-15 03-30'],
	])('%s from %s is as the standard has it', (text, start, expected) => {
		expect(
			ours(text, start, '2100-01-01')
				.map((date) => date.slice(5))
				.join(' '),
		).toBe(expected);
	});

	it('come to an end for a rule that fits none', () => {
		expect(ours('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=10000', '2000-01-01', '9999-12-31')).toEqual([]);
		const days = recurrenceDays(
			rule('FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=31'),
			0,
			0,
			Number.POSITIVE_INFINITY,
		);
		expect([...days]).toEqual([]);
	});
});

describe('a recurrence rule', () => {
	it('is written as it was read', () => {
		fc.assert(
			fc.property(rules, (text) => {
				const until = /UNTIL=(\w+)/.exec(text)?.[1];
				expect(parseRecurrence(formatRecurrence(rule(text), until))).toEqual(rule(text));
			}),
		);
	});

	it.each([
		['FREQ=DAILY;INTERVAL=0', 'Unexpected INTERVAL, expected a number from 1 to 1000'],
		['FREQ=DAILY;INTERVAL=1e9', 'Unexpected INTERVAL'],
		['FREQ=DAILY;COUNT=1000000000000', 'Unexpected COUNT, expected a number from 1 to 10000'],
		['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'Unexpected COUNT beside UNTIL'],
		['FREQ=DAILY;UNTIL=20270230', 'Unexpected UNTIL'],
		['FREQ=SECONDLY', 'Unexpected FREQ `SECONDLY`'],
		['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1', 'Unexpected `BYSETPOS`'],
		['FREQ=WEEKLY;BYDAY=1MO', 'Unexpected number in BYDAY'],
		['FREQ=WEEKLY;BYMONTHDAY=1', 'Unexpected BYMONTHDAY in a weekly rule'],
		['FREQ=MONTHLY;BYMONTHDAY=0', 'Unexpected BYMONTHDAY'],
		['FREQ=WEEKLY;FREQ=DAILY', 'Unexpected second FREQ'],
		['every Tuesday', 'Unexpected `EVERY TUESDAY`'],
		['FREQ=DAILY\r\nATTACH:x', 'Unexpected `FREQ=DAILY'],
	])('%s is told as a problem', (text, problem) => {
		expect(parseRecurrence(text)).toEqual({ problem: expect.stringContaining(problem) });
	});
});
