import { type Weekday, weekdayAt } from '../../schemas/fields/weekday.ts';
import { dateOf, dayOf, partsOf } from './day.ts';
import { dateIn, wallToEpoch } from './instant.ts';

/** The hours of a day at which somebody is there, on the clocks of a zone; beyond midnight if `to` is not later. */
export interface Shift {
	zone: string;
	from: string;
	to: string;
	/** The days on which it begins; every day, where there are none. */
	days?: readonly Weekday[];
}

/** Milliseconds since 1970, the end not included. */
export interface Stretch {
	start: number;
	end: number;
}

/** Whether a text is an hour of a clock: `08:00`; `24:00` is the midnight at the end of a day. */
export const isHour = (text: string): boolean => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

/** The stretches of a span in which no shift has somebody there. Shifts whose hours cannot be read count for nothing. */
export function uncovered(shifts: readonly Shift[], span: Stretch): Stretch[] {
	const there = shifts.flatMap((shift) => shiftTimes(shift, span)).sort((a, b) => a.start - b.start);
	const gaps: Stretch[] = [];
	let reached = span.start;
	for (const { start, end } of there) {
		if (start >= span.end) break;
		if (start > reached) gaps.push({ start: reached, end: start });
		reached = Math.max(reached, end);
	}
	if (reached < span.end) gaps.push({ start: reached, end: span.end });
	return gaps;
}

/** Each time that a shift takes place, as far as it touches a span; none, if its hours cannot be read. */
export const shiftTimes = (shift: Shift, span: Stretch): Stretch[] =>
	[...times(shift, span)].filter(({ start, end }) => start < span.end && end > span.start);

function* times({ zone, from, to, days = [] }: Shift, { start, end }: Stretch): Generator<Stretch> {
	if (!isHour(from) || !isHour(to)) return;
	const at = (day: number, hour: string): number =>
		hour === '24:00'
			? wallToEpoch(`${dateOf(day + 1)}T00:00:00`, zone)
			: wallToEpoch(`${dateOf(day)}T${hour}:00`, zone);
	for (let day = dayOf(dateIn(start, zone)) - 1; day <= dayOf(dateIn(end, zone)); day++) {
		if (days.length && !days.includes(weekdayAt(partsOf(day).weekday))) continue;
		yield { start: at(day, from), end: at(to > from ? day : day + 1, to) };
	}
}
