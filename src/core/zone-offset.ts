import { Temporal } from 'temporal-polyfill';

/** Until when (milliseconds since 1970, not included) a zone keeps an offset (milliseconds east of UTC). */
export interface Stretch {
	until: number;
	offset: number;
}

// What the time zone database says of a year of a zone. Asked for once: a calendar of years asks for it 100,000 times.
const known = new Map<string, Map<number, Stretch[]>>();

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. Throws a RangeError if there is no such zone. */
export const offsetAt = (epoch: number, zone: string): number =>
	stretchesIn(new Date(epoch).getUTCFullYear(), zone).find(({ until }) => epoch < until)!.offset;

/** The offsets that a zone has in a year (of UTC), one after the other; the last has no end. */
export function stretchesIn(year: number, zone: string): readonly Stretch[] {
	let years = known.get(zone);
	let stretches = years?.get(year);
	if (!stretches) {
		stretches = stretchesOf(year, zone);
		if (!years) {
			years = new Map();
			known.set(zone, years);
		}
		years.set(year, stretches);
	}
	return stretches;
}

/** No zone of the database changed its clocks before; to look for the next change from the year 2 on takes 30 ms a zone. */
export const firstYearOfChanges = 1800;

function stretchesOf(year: number, zone: string): Stretch[] {
	const end = startOfYear(year + 1);
	let at = Temporal.Instant.fromEpochMilliseconds(startOfYear(year)).toZonedDateTimeISO(zone);
	if (year < firstYearOfChanges) return [{ until: Number.POSITIVE_INFINITY, offset: at.offsetNanoseconds / 1e6 }];
	const stretches: Stretch[] = [];
	for (;;) {
		const offset = at.offsetNanoseconds / 1e6;
		const next = at.getTimeZoneTransition('next');
		if (!next || next.epochMilliseconds >= end) return [...stretches, { until: Number.POSITIVE_INFINITY, offset }];
		stretches.push({ until: next.epochMilliseconds, offset });
		at = next;
	}
}

/** The first moment of a year of UTC. */
export const startOfYear = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);

const dayMs = 86_400_000;

/**
 * The moments at which clocks in a zone show a wall time, which is given as if it were UTC: one; two where they repeat
 * it; none where they skip it, and then `before` tells the offset from before.
 */
export function momentsOf(wall: number, zone: string): { moments: number[]; before: number } {
	const [before, after] = [offsetAt(wall - dayMs, zone), offsetAt(wall + dayMs, zone)];
	const candidates = before === after ? [wall - before] : [wall - before, wall - after].sort((a, b) => a - b);
	return { moments: candidates.filter((each) => each + offsetAt(each, zone) === wall), before };
}
