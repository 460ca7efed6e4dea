import { type ZoneChange, zoneChanges } from '../../core/zone-changes.ts';
import { localTime } from './time-value.ts';

/**
 * The lines of a VTIMEZONE (RFC 5545, 3.6.5) that holds from one moment to another, made of the zone's real changes.
 * Each is an observance by itself: of one with several dates (RDATE), widely used readers see only one.
 */
export const timeZoneLines = (zone: string, from: number, to: number): string[] => [
	'BEGIN:VTIMEZONE',
	`TZID:${zone}`,
	...zoneChanges(zone, from, to).flatMap(observanceLines),
	'END:VTIMEZONE',
];

function observanceLines({ at, from, to, summer }: ZoneChange): string[] {
	const name = summer ? 'DAYLIGHT' : 'STANDARD';
	return [
		`BEGIN:${name}`,
		`DTSTART:${at === undefined ? '19700101T000000' : onset(at, from)}`,
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
