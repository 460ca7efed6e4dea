import { type DayParts, dayOf, daysInMonth, firstOfMonth, partsOf } from './day.ts';
import type { Recurrence } from './recurrence.ts';

/**
 * The days of a recurrence from one day to another (both included, days since 1970), in order. `start` is the day of
 * DTSTART: the rule counts from it, and it is among them only if it fits the rule. Ends at `to`, or with the year 9999.
 */
export function* recurrenceDays(rule: Recurrence, start: number, from: number, to: number): Generator<number> {
	const last = Math.min(to, lastDay);
	const origin = partsOf(start);
	let left = rule.count ?? Number.POSITIVE_INFINITY;
	for (let index = rule.count === undefined ? periodsBefore(rule, start, from) : 0; ; index++) {
		const [first, end] = periodAt(rule, start, index);
		if (first > last) return;
		for (let day = Math.max(first, start); day < end; day++) {
			if (day > last) return;
			if (!fits(rule, origin, day)) continue;
			if (left-- <= 0) return;
			if (day >= from) yield day;
		}
	}
}

const lastDay = dayOf('9999-12-31');

/** The days of one period of the rule: from the first up to, not including, the end. */
function periodAt({ frequency, interval, weekStart }: Recurrence, start: number, index: number): [number, number] {
	const { year, month, weekday } = partsOf(start);
	const steps = index * interval;
	switch (frequency) {
		case 'DAILY':
			return [start + steps, start + steps + 1];
		case 'WEEKLY': {
			const first = start - ((weekday - weekStart + 7) % 7) + steps * 7;
			return [first, first + 7];
		}
		case 'MONTHLY':
			return [firstOfMonth(year, month + steps), firstOfMonth(year, month + steps + 1)];
		case 'YEARLY':
			return [firstOfMonth(year + steps, 1), firstOfMonth(year + steps + 1, 1)];
	}
}

const longestPeriod = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;

/** A number of periods that certainly lie before a day. */
const periodsBefore = ({ frequency, interval }: Recurrence, start: number, day: number): number =>
	Math.max(0, Math.floor((day - start) / (longestPeriod[frequency] * interval)) - 1);

/**
 * Whether a day of a period fits: the table of RFC 5545, 3.3.10. What the rule does not say is taken from DTSTART: the
 * weekday of a weekly rule, the day of the month of a monthly one, the day of the year of a yearly one.
 */
function fits({ frequency, byMonth, byMonthDay, byDay }: Recurrence, origin: DayParts, day: number): boolean {
	const parts = partsOf(day);
	const { year, month, date, weekday } = parts;
	const bare = byMonthDay.length === 0 && byDay.length === 0;
	if (byMonth.length ? !byMonth.includes(month) : frequency === 'YEARLY' && bare && month !== origin.month)
		return false;
	if (byMonthDay.length) {
		if (!byMonthDay.includes(date) && !byMonthDay.includes(date - daysInMonth(year, month) - 1)) return false;
	} else if (bare && (frequency === 'MONTHLY' || frequency === 'YEARLY') && date !== origin.date) return false;
	if (byDay.length === 0) return frequency !== 'WEEKLY' || weekday === origin.weekday;
	const ofYear = frequency === 'YEARLY' && byMonth.length === 0;
	return byDay.some(
		(each) => each.weekday === weekday && (each.ordinal === undefined || isNth(each.ordinal, parts, day, ofYear)),
	);
}

/** Whether a day is the nth of its weekday, within its month or its year; from the end where n is negative. */
function isNth(ordinal: number, { year, month }: DayParts, day: number, ofYear: boolean): boolean {
	const first = firstOfMonth(year, ofYear ? 1 : month);
	const end = ofYear ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1);
	return ordinal > 0 ? Math.floor((day - first) / 7) + 1 === ordinal : Math.floor((end - 1 - day) / 7) + 1 === -ordinal;
}
