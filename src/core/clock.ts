import { addDays } from './day.ts';
import { dateIn, startOfDay } from './instant.ts';

/**
 * The time at which a handbook is looked at. It remembers what it was asked, and so knows until when its answers stay
 * the same: what was found then holds for as long, and need not be looked for again.
 */
export interface Clock {
	/** Whether an instant (milliseconds since 1970) is now or over. */
	hasPassed(instant: number): boolean;
	/** The date in a zone: `2026-11-21`. */
	today(zone: string): string;
}

/** A clock that stands at an instant. `holdsUntil` is the first instant at which it would answer otherwise. */
export function clockAt(now: number): Clock & { holdsUntil(): number } {
	let until = Number.POSITIVE_INFINITY;
	return {
		hasPassed(instant) {
			if (instant <= now) return true;
			until = Math.min(until, instant);
			return false;
		},
		today(zone) {
			const date = dateIn(now, zone);
			until = Math.min(until, startOfDay(addDays(date, 1), zone));
			return date;
		},
		holdsUntil: () => until,
	};
}
