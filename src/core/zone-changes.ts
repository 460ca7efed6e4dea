import { Temporal } from 'temporal-polyfill';
import { offsetAt, startOfYear, stretchesIn } from './zone-offset.ts';

/** That the clocks of a zone were set, or will be. Offsets are seconds east of UTC. */
export interface ZoneChange {
	/** Milliseconds since 1970; undefined for the offset that holds from ever. */
	at?: number;
	from: number;
	to: number;
	/** Whether it begins summer time: the later offset is not the least of its year. */
	summer: boolean;
}

/**
 * The changes of a zone that hold within a span: the last one before it, and each within it. Found in the time zone
 * database of the machine; both ends have to be years that somebody plans for: rules go on for ever, and each year costs.
 */
export function zoneChanges(zone: string, from: number, to: number): ZoneChange[] {
	const before = Temporal.Instant.fromEpochMilliseconds(from + 1)
		.toZonedDateTimeISO(zone)
		.getTimeZoneTransition('previous')?.epochMilliseconds;
	const changes: ZoneChange[] = [];
	if (before === undefined) {
		const only = secondsAt(from, zone);
		changes.push({ from: only, to: only, summer: false });
	} else changes.push(changeAt(before, zone));
	for (let year = yearOf(from); year <= yearOf(to); year++) {
		const stretches = stretchesIn(year, zone);
		for (const at of [startOfYear(year), ...stretches.map(({ until }) => until)])
			if (at > from && at <= to && offsetAt(at - 1, zone) !== offsetAt(at, zone)) changes.push(changeAt(at, zone));
	}
	return changes;
}

function changeAt(at: number, zone: string): ZoneChange {
	const to = secondsAt(at, zone);
	const year = yearOf(at + to * 1000);
	const least = Math.min(...[0, 6].map((month) => secondsAt(Date.UTC(year, month, 1), zone)));
	return { at, from: secondsAt(at - 1, zone), to, summer: to > least };
}

const yearOf = (epoch: number): number => new Date(epoch).getUTCFullYear();
const secondsAt = (epoch: number, zone: string): number => Math.round(offsetAt(epoch, zone) / 1000);
