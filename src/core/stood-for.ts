import type { CalendarCategory, CalendarEntry } from './calendar-entry.ts';
import { isOf } from './document.ts';
import { dateIn } from './instant.ts';

/** The dates of a release (the ends of their uids) that an event of a category tells more of. */
const datesOf: { [C in CalendarCategory]?: readonly string[] } = {
	'go-no-go': ['go-no-go'],
	train: ['', 'window'],
	freeze: ['feature-freeze', 'code-freeze'],
};

/** An entry of a calendar that tells each meeting once. */
export interface ShownEntry extends CalendarEntry {
	/** The categories that it has: its own, and those of the dates that it stands for. */
	categories: CalendarCategory[];
}

/**
 * Entries without the dates of releases that an event among them stands for: one that belongs to the release, is of the
 * same kind, and begins at the same time (or on the same day, where one of them takes whole days). So a meeting that has
 * a document is told once, for the services of both. A cancelled event stands for nothing.
 */
export function withoutStoodFor(entries: readonly CalendarEntry[]): ShownEntry[] {
	const dates = new Map(entries.map((entry) => [entry.uid, entry]));
	const stood = new Set<CalendarEntry>();
	const shown = entries.map((entry): ShownEntry => {
		const own = datesStoodFor(entry, dates);
		for (const each of own) stood.add(each);
		return {
			...entry,
			categories: [...new Set([entry, ...own].map(({ category }) => category))],
			services: [...new Set([entry, ...own].flatMap(({ services }) => services))],
		};
	});
	return shown.filter((_, index) => !stood.has(entries[index]!));
}

function datesStoodFor(event: CalendarEntry, dates: ReadonlyMap<string, CalendarEntry>): CalendarEntry[] {
	const { document, category, status, recurrence } = event;
	const release = isOf(document, 'event') ? document.fields?.release : undefined;
	if (release === undefined || status === 'cancelled' || recurrence) return [];
	return (datesOf[category] ?? [])
		.flatMap((name) => dates.get(`release:${release}${name && `/${name}`}`) ?? [])
		.filter((date) => beginTogether(event, date));
}

const beginTogether = (a: CalendarEntry, b: CalendarEntry): boolean =>
	a.allDay || b.allDay ? dateIn(a.start, a.zone) === dateIn(b.start, b.zone) : a.start === b.start;
