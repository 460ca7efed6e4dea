import { occurrences } from './calendar.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { spanOf } from './calendar-entry.ts';
import type { FieldPath } from './front-matter.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { toEpoch, zoneName } from './instant.ts';

type Release = Shaped<'release'>;

/** The zone of a release's wall times. */
export const zoneOfRelease = ({ config }: Handbook, { fields }: Release): string =>
	zoneName(fields.zone ?? config.timeZone);

/** When a release is deployed, and which field says so. */
export interface Outing {
	start: number;
	/** The first moment after it; the start itself where no end is known. */
	end: number;
	zone: string;
	field: FieldPath;
}

/** Its window; without one, its date. Undefined where neither is a time that exists. */
export function outingOf(handbook: Handbook, release: Release): Outing | undefined {
	const zone = zoneOfRelease(handbook, release);
	const { window, date } = release.fields;
	const span = window ? spanOf(window.start, window.end, zone) : date ? spanOf(date, undefined, zone) : undefined;
	return span && { start: span.start, end: span.end, zone, field: window ? ['window', 'start'] : ['date'] };
}

/** The entries of a calendar that take place within an outing, or at its one moment. */
export const during = (entries: readonly CalendarEntry[], { start, end }: Outing): CalendarEntry[] => [
	...new Set(occurrences(entries, start, Math.max(end, start + 1)).map(({ entry }) => entry)),
];

/** The environments that users meet: others promote to them, and they promote to none. */
export function lastEnvironments(handbook: Handbook): Set<string> {
	const all = handbook.all('environment');
	const promoted = new Set(all.flatMap(({ fields }) => fields.promotesTo ?? []));
	return new Set(all.flatMap(({ id, fields }) => (promoted.has(id) && !fields.promotesTo ? [id] : [])));
}

/** When it first went to where users are, and the index of that deployment. */
export function firstReached(handbook: Handbook, release: Release): { at: number; index: number } | undefined {
	const last = lastEnvironments(handbook);
	const zone = zoneOfRelease(handbook, release);
	return release.fields.deployments
		.flatMap(({ environment, started }, index) => {
			const at = last.has(environment) ? toEpoch(started, zone) : undefined;
			return at === undefined ? [] : [{ at, index }];
		})
		.sort((a, b) => a.at - b.at)[0];
}
