/** Days of the Gregorian calendar, counted from 1970-01-01: arithmetic without zones. */

const dayMs = 86_400_000;

/** `2026-11-17` -> 20774. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** 20774 -> `2026-11-17`. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** So many days after a date; before it, where they are negative. */
export const addDays = (date: string, days: number): string => dateOf(dayOf(date) + days);

export interface DayParts {
	year: number;
	/** From 1. */
	month: number;
	/** Of the month, from 1. */
	date: number;
	/** From 0, Sunday. */
	weekday: number;
}

export function partsOf(day: number): DayParts {
	const at = new Date(day * dayMs);
	return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate(), weekday: at.getUTCDay() };
}

/** The first day of a month; months beyond 12 belong to later years. */
export function firstOfMonth(year: number, month: number): number {
	const at = new Date(0);
	at.setUTCFullYear(year, month - 1, 1);
	return at.getTime() / dayMs;
}

export const daysInMonth = (year: number, month: number): number =>
	firstOfMonth(year, month + 1) - firstOfMonth(year, month);
