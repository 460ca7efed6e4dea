import { inShort, monthName } from '../core/calendar-names.ts';
import { dateOf, dayOf, firstOfMonth, partsOf } from '../core/day.ts';
import { clockIn, dateIn, startOfDay } from '../core/instant.ts';
import type { Gantt } from './gantt.ts';

const hour = 3_600_000;
const day = 24 * hour;
const most = 7;

/** Round times between two moments by the clocks of a zone, at most seven: hours, days, months or years, as fits. */
export function ticksOf(from: number, to: number, zone: string): Gantt['ticks'] {
	const span = to - from;
	if (span <= 3 * day) return hours(from, to, zone);
	const first = dayOf(dateIn(from, zone));
	const last = dayOf(dateIn(to, zone));
	const labelled = (dates: string[], label: (date: string) => string): Gantt['ticks'] =>
		thinned(
			dates
				.map((date) => ({ at: startOfDay(date, zone), label: label(date) }))
				.filter(({ at }) => at >= from && at <= to),
		);
	if (span <= 75 * day) {
		const days = Array.from({ length: last - first + 1 }, (_, index) => dateOf(first + index));
		return labelled(days, (date) => `${Number(date.slice(8))} ${inShort(monthName(date))}`);
	}
	const [begin, end] = [partsOf(first), partsOf(last)];
	if (span <= 600 * day) {
		const count = (end.year - begin.year) * 12 + end.month - begin.month;
		const months = Array.from({ length: count }, (_, index) =>
			dateOf(firstOfMonth(begin.year, begin.month + 1 + index)),
		);
		return labelled(months, (date) => `${inShort(monthName(date))} ${date.slice(0, 4)}`);
	}
	// a span may last from the year 2 to the year 9999: only the years that are shown are made
	const every = Math.max(1, Math.ceil((end.year - begin.year) / most));
	const years = Array.from({ length: Math.floor((end.year - begin.year - 1) / every) + 1 }, (_, index) =>
		dateOf(firstOfMonth(begin.year + 1 + index * every, 1)),
	);
	return labelled(years, (date) => date.slice(0, 4));
}

function hours(from: number, to: number, zone: string): Gantt['ticks'] {
	const step =
		[hour / 4, hour / 2, hour, 2 * hour, 4 * hour, 12 * hour].find((each) => (to - from) / each <= most) ?? day;
	const ticks: Gantt['ticks'] = [];
	for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: clockIn(at, zone) });
	return thinned(ticks);
}

function thinned(ticks: Gantt['ticks']): Gantt['ticks'] {
	const every = Math.max(1, Math.ceil(ticks.length / most));
	return ticks.filter((_, index) => index % every === 0);
}
