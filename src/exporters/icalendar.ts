import { untilOf } from '../core/calendar.ts';
import type { CalendarEntry } from '../core/calendar-entry.ts';
import { audienceOf } from '../core/document.ts';
import { dateIn, wallIn, wallToEpoch, zoneName } from '../core/instant.ts';
import { formatRecurrence } from '../core/recurrence.ts';
import { contentLine, escapeText } from './icalendar/content-line.ts';
import { basic, dateValue, isNamedByWall, isUtc, localTime, utcTime } from './icalendar/time-value.ts';
import { timeZoneLines } from './icalendar/time-zone.ts';
import { authorityOf, linkToDocument, type Publication } from './publication.ts';

/** What a calendar is made of. */
export interface CalendarExport extends Publication {
	/** What calendar programs call it. */
	name: string;
	entries: readonly CalendarEntry[];
	/** DTSTAMP: when the content was committed, in milliseconds since 1970. The same content gives the same bytes. */
	stamp: number;
	/** Who may read the file. In a public one there are only public entries, and the words of public documents. */
	audience: 'public' | 'internal';
}

const yearMs = 366 * 86_400_000;
/** How far ahead changes of clocks are written out, at most, and for rules without an end. */
const [farAhead, endlessAhead] = [20 * yearMs, 10 * yearMs];
/** How far back they are: what was before is named in UTC, and a series that began before has the offset of then. */
const farBack = 20 * yearMs;

/** A calendar file (RFC 5545). Cancelled entries stay in it as such, so that subscribers learn of it. */
export function icalendar(calendar: CalendarExport): string {
	const { name, stamp, audience, handbook } = calendar;
	const entries = calendar.entries.filter((entry) => audience === 'internal' || entry.public);
	const zone = zoneName(handbook.config.timeZone);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Rollbook//Rollbook calendar//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${escapeText(name)}`,
		`X-WR-CALNAME:${escapeText(name)}`,
		`X-WR-TIMEZONE:${zone}`,
		'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
		'X-PUBLISHED-TTL:PT1H',
		...zones(entries, stamp),
		...entries.flatMap((entry) => eventLines(entry, calendar)),
		// a calendar has to hold something (3.6)
		...(entries.length ? [] : timeZoneLines(zone, stamp, stamp)),
		'END:VCALENDAR',
	];
	return lines.map(contentLine).join('');
}

/** The zone that the times of an entry are written in; undefined for UTC and for days. */
function zoneOf({ allDay, zone, start, recurrence }: CalendarEntry, stamp: number): string | undefined {
	if (allDay || isUtc(zone)) return undefined;
	const isNear = start > stamp - farBack && start < stamp + farAhead;
	return recurrence || (isNear && isNamedByWall(start, zone)) ? zone : undefined;
}

function zones(entries: readonly CalendarEntry[], stamp: number): string[] {
	const used = Map.groupBy(
		entries.filter((entry) => zoneOf(entry, stamp)),
		({ zone }) => zone,
	);
	return [...used]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([zone, members]) => {
			const from = Math.max(stamp - farBack, Math.min(...members.map(({ start }) => start)));
			const to = Math.max(...members.map((entry) => lastOf(entry, stamp)));
			return timeZoneLines(zone, from, Math.min(to, stamp + farAhead));
		});
}

const lastOf = ({ start, end, zone, recurrence }: CalendarEntry, stamp: number): number =>
	recurrence ? Math.max(end, Math.min(untilOf(recurrence, zone), Math.max(start, stamp) + endlessAhead)) : end;

function eventLines(entry: CalendarEntry, calendar: CalendarExport): string[] {
	const { uid, title, category, document, start, end, allDay, status, sequence } = entry;
	const url = calendar.url === undefined ? undefined : linkToDocument(calendar, document);
	const changed = calendar.changed?.(document);
	const summary =
		calendar.audience === 'internal' || audienceOf(document) === 'public' ? document.fields?.summary : undefined;
	return [
		'BEGIN:VEVENT',
		`UID:${escapeText(`${uid}@${authorityOf(calendar)}`)}`,
		`DTSTAMP:${utcTime(calendar.stamp)}`,
		...(changed?.created === undefined ? [] : [`CREATED:${utcTime(changed.created)}`]),
		...(changed ? [`LAST-MODIFIED:${utcTime(changed.updated)}`] : []),
		`SEQUENCE:${sequence}`,
		`DTSTART${timeOf(start, entry, calendar.stamp)}`,
		...(end > start ? [`DTEND${timeOf(end, entry, calendar.stamp)}`] : []),
		...recurrenceLines(entry, calendar.stamp),
		`SUMMARY:${escapeText(title)}`,
		...(summary === undefined ? [] : [`DESCRIPTION:${escapeText(summary)}`]),
		`CATEGORIES:${escapeText(category)}`,
		`STATUS:${status.toUpperCase()}`,
		`TRANSP:${allDay ? 'TRANSPARENT' : 'OPAQUE'}`,
		...(url === undefined ? [] : [`URL:${url}`]),
		'END:VEVENT',
	];
}

/** The parameters and value of a time of an entry, from the colon or semicolon on. */
function timeOf(epoch: number, entry: CalendarEntry, stamp: number): string {
	if (entry.allDay) return `;VALUE=DATE:${dateValue(epoch, entry.zone)}`;
	const zone = zoneOf(entry, stamp);
	if (zone === undefined || !isNamedByWall(epoch, zone)) return `:${utcTime(epoch)}`;
	return `;TZID=${zone}:${localTime(epoch, zone)}`;
}

function recurrenceLines(entry: CalendarEntry, stamp: number): string[] {
	const { recurrence, exceptions, allDay, start, zone } = entry;
	if (!recurrence) return [];
	const until = untilOf(recurrence, zone);
	const last = until === Number.POSITIVE_INFINITY ? undefined : allDay ? dateValue(until, zone) : utcTime(until);
	const clock = wallIn(start, zone).slice(10);
	const left = exceptions.map((each) =>
		allDay || !zoneOf(entry, stamp)
			? timeOf(each, entry, stamp)
			: `;TZID=${zone}:${basic(seriesTime(each, zone, clock))}`,
	);
	return [`RRULE:${formatRecurrence(recurrence, last)}`, ...left.map((each) => `EXDATE${each}`)];
}

/** Where the clocks skip the start of an occurrence, it is still named by the time that the series has. */
function seriesTime(epoch: number, zone: string, clock: string): string {
	const named = dateIn(epoch, zone) + clock;
	return wallToEpoch(named, zone) === epoch ? named : wallIn(epoch, zone);
}
