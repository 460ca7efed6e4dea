import type { CalendarEntry } from '../core/calendar-entry.ts';
import type { Handbook } from '../core/handbook.ts';
import { icalendar } from '../exporters/icalendar.ts';
import { calendarEntries } from './calendar-month.ts';
import { library } from './library.ts';
import { publication } from './publication.ts';
import { inWords } from './words.ts';

/** The categories that have something, A to Z: each has a calendar of its own. */
export const categoriesOf = (handbook: Handbook): string[] =>
	[...new Set(calendarEntries(handbook).map(({ category }) => category))].sort();

/** The services that something concerns: each has a calendar of its own. */
export function servicesInCalendar(handbook: Handbook): string[] {
	const named = new Set(calendarEntries(handbook).flatMap(({ services }) => services));
	return handbook
		.all('service')
		.map(({ id }) => id)
		.filter((id) => named.has(id));
}

/** An iCalendar file of some entries of the current handbook, as an answer. */
export function calendarFile(name: string, chosen: (entry: CalendarEntry) => boolean): Response {
	const { current, now } = library();
	const text = icalendar({
		...publication(),
		name: name ? `${current.config.name}: ${inWords(name)}` : current.config.name,
		entries: calendarEntries(current).filter(chosen),
		stamp: now,
		audience: 'internal',
	});
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
