import { inShort, monthNames, weekdayNames } from './calendar-names.ts';

/** `2026-11-17` -> `Tue 17 Nov 2026`: how pages write a day. */
export function dateInWords(date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	return `${inShort(weekdayNames[day.getUTCDay()]!)} ${day.getUTCDate()} ${inShort(monthNames[day.getUTCMonth()]!)} ${day.getUTCFullYear()}`;
}
