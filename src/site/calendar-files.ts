import type { Handbook } from '../core/handbook.ts';
import type { ShownEntry } from '../core/stood-for.ts';
import { inWords } from '../core/words.ts';
import { icalendar } from '../exporters/icalendar.ts';
import { shownEntries } from './calendar-month.ts';
import { library } from './library.ts';
import { publication } from './publication.ts';

/** The categories that have something, A to Z: each has a calendar of its own. */
export const categoriesOf = (handbook: Handbook): string[] =>
	[...new Set(shownEntries(handbook).flatMap(({ categories }) => categories))].sort();

/** The services that something concerns: each has a calendar of its own. */
export function servicesInCalendar(handbook: Handbook): string[] {
	const named = new Set(shownEntries(handbook).flatMap(({ services }) => services));
	return handbook
		.all('service')
		.map(({ id }) => id)
		.filter((id) => named.has(id));
}

/** An iCalendar file of some entries of the current handbook, as an answer. */
export function calendarFile(name: string, chosen: (entry: ShownEntry) => boolean): Response {
	const { current, now } = library();
	const text = icalendar({
		...publication(),
		name: name ? `${current.config.name}: ${inWords(name)}` : current.config.name,
		entries: shownEntries(current).filter(chosen),
		stamp: now,
		audience: 'internal',
	});
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
