import type { APIRoute } from 'astro';
import { icalendar } from '../exporters/icalendar.ts';
import { calendarEntries } from '../site/calendar-month.ts';
import { library } from '../site/library.ts';
import { publication } from '../site/publication.ts';

export const GET: APIRoute = () => {
	const { current, now } = library();
	const text = icalendar({
		...publication(),
		name: current.config.name,
		entries: calendarEntries(current),
		stamp: now,
		audience: 'internal',
	});
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
