import { occurrences } from './calendar.ts';
import type { CalendarEntry } from './calendar-entry.ts';

/** One time of a maintenance, in the words of Statuspage's API v2. Times are milliseconds since 1970. */
export interface Maintenance {
	entry: CalendarEntry;
	start: number;
	end: number;
	status: 'scheduled' | 'in_progress' | 'completed';
}

const nearby = 30 * 86_400_000;

/**
 * The maintenances that the status page announces, by start: public events of that category, and others that users
 * notice; none that was cancelled. Of a recurring one, the times within 30 days before and after.
 */
export function maintenancesOf(calendar: readonly CalendarEntry[], now: number): Maintenance[] {
	const announced = calendar.filter(isAnnounced);
	const once = announced
		.filter(({ recurrence }) => !recurrence)
		.map((entry) => ({ entry, start: entry.start, end: entry.end }));
	const repeated = occurrences(
		announced.filter(({ recurrence }) => recurrence),
		now - nearby,
		now + nearby,
	);
	return [...once, ...repeated]
		.map(
			(each): Maintenance => ({
				...each,
				status: now < each.start ? 'scheduled' : now < each.end ? 'in_progress' : 'completed',
			}),
		)
		.sort((a, b) => a.start - b.start);
}

const isAnnounced = ({ document, category, effect, status, public: told }: CalendarEntry): boolean =>
	document.kind === 'event' && told && status !== 'cancelled' && (category === 'maintenance' || effect !== 'none');
