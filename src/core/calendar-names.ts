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

/** As pages write them where there is little room: `Nov`, `Tue`. */
export const inShort = (name: (typeof monthNames | typeof weekdayNames)[number]): string => name.slice(0, 3);
