/** The names of the months, in English on every machine. */
export const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** From Sunday on, as `Date` counts them. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The month of a day or of a month: of `2026-11-17` and `2026-11`, November. */
export const monthName = (date: string): (typeof monthNames)[number] => monthNames[Number(date.slice(5, 7)) - 1]!;

/** As pages write them where there is little room: `Nov`, `Tue`. */
export const inShort = (name: (typeof monthNames | typeof weekdayNames)[number]): string => name.slice(0, 3);
