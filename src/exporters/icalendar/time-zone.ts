import { type ZoneChange, zoneChanges } from '../../core/zone-changes.ts';
import { localTime } from './time-value.ts';

/**
 * The lines of a VTIMEZONE (RFC 5545, 3.6.5) that holds from one moment to another, made of the zone's real changes.
 * Changes of the same kind are one observance with several dates.
 */
export function timeZoneLines(zone: string, from: number, to: number): string[] {
	const observances = Map.groupBy(zoneChanges(zone, from, to), ({ from, to, summer }) => `${summer} ${from} ${to}`);
	return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...[...observances.values()].flatMap(observanceLines), 'END:VTIMEZONE'];
}

function observanceLines(changes: ZoneChange[]): string[] {
	const { from, to, summer } = changes[0]!;
	const [first = '19700101T000000', ...others] = changes.flatMap(({ at }) =>
		at === undefined ? [] : [onset(at, from)],
	);
	const name = summer ? 'DAYLIGHT' : 'STANDARD';
	return [
		`BEGIN:${name}`,
		`DTSTART:${first}`,
		...(others.length ? [`RDATE:${others.join(',')}`] : []),
		`TZOFFSETFROM:${offset(from)}`,
		`TZOFFSETTO:${offset(to)}`,
		`TZNAME:${offset(to)}`,
		`END:${name}`,
	];
}

/** What clocks would show if they had not been set. */
const onset = (at: number, from: number): string => localTime(at + from * 1000, 'UTC');

/** Seconds -> `+0100`, with seconds where there are any. */
function offset(seconds: number): string {
	const size = Math.abs(seconds);
	const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map((part) =>
		String(part).padStart(2, '0'),
	);
	return (seconds < 0 ? '-' : '+') + parts.slice(0, size % 60 ? 3 : 2).join('');
}
