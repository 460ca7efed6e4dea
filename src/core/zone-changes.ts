import { Temporal } from 'temporal-polyfill';

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
 * database of the machine; `to` has to be a year that somebody plans for, as rules go on for ever.
 */
export function zoneChanges(zone: string, from: number, to: number): ZoneChange[] {
	const start = Temporal.Instant.fromEpochMilliseconds(from + 1).toZonedDateTimeISO(zone);
	const before = start.getTimeZoneTransition('previous');
	const changes: ZoneChange[] = before
		? [changeAt(before)]
		: [{ from: secondsOf(start), to: secondsOf(start), summer: false }];
	for (
		let next = start.getTimeZoneTransition('next');
		next && next.epochMilliseconds <= to;
		next = next.getTimeZoneTransition('next')
	) {
		changes.push(changeAt(next));
	}
	return changes;
}

function changeAt(at: Temporal.ZonedDateTime): ZoneChange {
	const least = Math.min(...[1, 7].map((month) => secondsOf(at.with({ month, day: 1 }))));
	return {
		at: at.epochMilliseconds,
		from: secondsOf(at.subtract({ nanoseconds: 1 })),
		to: secondsOf(at),
		summer: secondsOf(at) > least,
	};
}

const secondsOf = ({ offsetNanoseconds }: Temporal.ZonedDateTime): number => Math.round(offsetNanoseconds / 1e9);
