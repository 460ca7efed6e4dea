/** The days of the week as fields name them. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** By the number that `Date` gives it: 0 is Sunday. */
export const weekdayAt = (number: number): Weekday => weekdays[(number + 6) % 7]!;
