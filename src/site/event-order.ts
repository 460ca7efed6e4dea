import { occurrences } from '../core/calendar.ts';
import type { Document } from '../core/document.ts';
import { compareText } from '../core/finding.ts';
import type { Handbook } from '../core/handbook.ts';
import { calendarEntries } from './calendar-month.ts';

/** How far ahead the next time of an event is looked for: what comes once a year comes within it. */
const ahead = 400 * 86_400_000;

/** Events as they are looked for: what goes on or comes next first, the soonest first; then what is over, the latest first. */
export function byComing(handbook: Handbook, events: readonly Document[], now: number): Document[] {
	const entries = new Map(calendarEntries(handbook).map((entry) => [entry.document.key, entry]));
	const timed = events.map((event) => {
		const entry = entries.get(event.key);
		const next = entry && occurrences([entry], now, now + ahead).find(({ start, end }) => end > now || start >= now);
		return { event, next: next?.start, start: entry?.start ?? Number.NEGATIVE_INFINITY };
	});
	return timed
		.sort((a, b) => {
			if (a.next !== undefined && b.next !== undefined) return a.next - b.next || compareText(a.event.key, b.event.key);
			if (a.next !== undefined || b.next !== undefined) return a.next !== undefined ? -1 : 1;
			return b.start - a.start || compareText(a.event.key, b.event.key);
		})
		.map(({ event }) => event);
}
