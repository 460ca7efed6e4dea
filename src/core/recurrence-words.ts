import { untilOf } from './calendar.ts';
import { monthNames, weekdayNames } from './calendar-names.ts';
import { dateInWords } from './date-words.ts';
import { dayOf, partsOf } from './day.ts';
import { isDate } from './instant.ts';
import { momentAt } from './moment.ts';
import type { Recurrence, WeekdayRule } from './recurrence.ts';

/**
 * A recurrence as one says it: `Every 2 weeks on Tuesday and Thursday, until Sun 3 Jan 2027`. What a rule leaves open
 * (the weekday of a weekly one, the day of a monthly one) is taken from the day that it begins on, `2026-11-17`.
 */
export function recurrenceInWords(rule: Recurrence, start: string, zone: string): string {
	return [daysInWords(rule, start), ...endInWords(rule, zone)].join(', ');
}

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

function daysInWords(rule: Recurrence, start: string): string {
	const { frequency, interval, byMonth, byMonthDay, byDay } = rule;
	const every = `Every ${interval === 1 ? '' : `${interval} `}${units[frequency]}${interval === 1 ? '' : 's'}`;
	const onlyIn = byMonth.length ? [`only in ${months(byMonth)}`] : [];
	if (frequency === 'DAILY') {
		const days = [
			...(byMonthDay.length ? [`only on ${monthDays(byMonthDay)} of a month`] : []),
			...(byDay.length ? [`only on ${weekdays(byDay, rule)}`] : []),
		];
		return [every, ...days, ...onlyIn].join(', ');
	}
	const origin = partsOf(dayOf(start));
	if (frequency === 'WEEKLY') {
		const days = weekdays(byDay.length ? byDay : [{ weekday: origin.weekday }], rule);
		const week = interval > 1 && byDay.length > 1 && rule.weekStart !== 1;
		return [
			interval === 1 ? `Every ${days}` : `${every} on ${days}`,
			...(week ? [`weeks beginning on ${weekdayNames[rule.weekStart]}`] : []),
			...onlyIn,
		].join(', ');
	}
	const date = byMonthDay.length ? byMonthDay : byDay.length ? [] : [origin.date];
	if (frequency === 'YEARLY' && !byMonthDay.length && !byDay.length) {
		const days = (byMonth.length ? byMonth : [origin.month]).map((month) => `${origin.date} ${monthNames[month - 1]}`);
		return `${every} on ${and(days)}`;
	}
	const within =
		frequency === 'YEARLY'
			? byMonth.length
				? ` of ${months(byMonth)}`
				: byMonthDay.length
					? ' of every month'
					: ' of the year'
			: '';
	if (!date.length)
		return [`${every} on ${weekdays(byDay, rule)}${within}`, ...(frequency === 'MONTHLY' ? onlyIn : [])].join(', ');
	return [
		`${every} on ${monthDays(date)}${within}`,
		...(byDay.length ? [`only if that is ${weekdays(byDay, rule, 'or')}`] : []),
		...(frequency === 'MONTHLY' ? onlyIn : []),
	].join(', ');
}

function endInWords(rule: Recurrence, zone: string): string[] {
	if (rule.count !== undefined) return [rule.count === 1 ? 'once' : `${rule.count} times`];
	if (rule.until === undefined) return [];
	return [`until ${isDate(rule.until) ? dateInWords(rule.until) : momentAt(untilOf(rule, zone), zone).words}`];
}

/** `Tuesday and Thursday`, `Monday to Friday`, `the first Tuesday`; in monthly and yearly rules `every Tuesday`. */
function weekdays(days: readonly WeekdayRule[], { frequency, weekStart }: Recurrence, last = 'and'): string {
	const plain = days.every(({ ordinal }) => ordinal === undefined);
	const rare = frequency === 'MONTHLY' || frequency === 'YEARLY';
	const sorted = plain ? [...days].sort((a, b) => fromStart(a, weekStart) - fromStart(b, weekStart)) : days;
	const [first, end] = [sorted[0], sorted.at(-1)];
	const run =
		plain && sorted.length > 2 && fromStart(end!, weekStart) - fromStart(first!, weekStart) === sorted.length - 1;
	if (run)
		return `${rare && last === 'and' ? 'every day from ' : ''}${weekdayNames[first!.weekday]} to ${weekdayNames[end!.weekday]}`;
	return list(
		sorted.map(({ weekday, ordinal }) =>
			ordinal === undefined
				? `${rare && last === 'and' ? 'every ' : last === 'or' ? 'a ' : ''}${weekdayNames[weekday]}`
				: `the ${nth(ordinal)}${weekdayNames[weekday]}`,
		),
		last,
	);
}

const fromStart = ({ weekday }: WeekdayRule, weekStart: number): number => (weekday - weekStart + 7) % 7;

const monthDays = (days: readonly number[]): string =>
	and(
		[...days.filter((day) => day > 0), ...days.filter((day) => day < 0)].map((day) =>
			day > 0 ? `the ${ordinal(day)}` : `the ${nth(day)}day`,
		),
	);

const months = (numbers: readonly number[]): string => and(numbers.map((month) => monthNames[month - 1]!));

const small = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `first `, `20th `, `last `, `second to last `. */
const nth = (place: number): string => {
	const from = Math.abs(place);
	const word = small[from - 1] ?? ordinal(from);
	return place > 0 ? `${word} ` : from === 1 ? 'last ' : `${word} to last `;
};

const ordinal = (value: number): string => {
	const teen = value % 100 > 10 && value % 100 < 14;
	return `${value}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
};

const list = (words: readonly string[], last: string): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

const and = (words: readonly string[]): string => list(words, 'and');
