import { dateOf, dayOf } from '../core/day.ts';
import { clockIn, dateIn, monthNames, startOfDay } from '../core/instant.ts';
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
	const dates = Array.from({ length: last - first + 1 }, (_, index) => dateOf(first + index));
	const labelled = (chosen: string[], label: (date: string) => string): Gantt['ticks'] =>
		thinned(
			chosen
				.map((date) => ({ at: startOfDay(date, zone), label: label(date) }))
				.filter(({ at }) => at >= from && at <= to),
		);
	const monthOf = (date: string): string => monthNames[Number(date.slice(5, 7)) - 1]!.slice(0, 3);
	if (span <= 75 * day) return labelled(dates, (date) => `${Number(date.slice(8))} ${monthOf(date)}`);
	const months = dates.filter((date) => date.endsWith('-01'));
	if (span <= 600 * day) return labelled(months, (date) => `${monthOf(date)} ${date.slice(0, 4)}`);
	return labelled(
		months.filter((date) => date.endsWith('-01-01')),
		(date) => date.slice(0, 4),
	);
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
