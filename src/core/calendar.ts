import { type CalendarEntry, daysLater, spanOf } from './calendar-entry.ts';
import { dateOf, dayOf } from './day.ts';
import { titleOf } from './document.ts';
import { compareText } from './finding.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { dateIn, hasOffset, isDate, startOfDay, toEpoch, wallIn, wallToEpoch, zoneName } from './instant.ts';
import { parseRecurrence, type Recurrence } from './recurrence.ts';
import { recurrenceDays } from './recurrence-days.ts';
import { releaseDates } from './release-dates.ts';

/** One time at which an entry takes place. */
export interface Occurrence {
	entry: CalendarEntry;
	start: number;
	end: number;
}

const dayMs = 86_400_000;

/**
 * Everything that takes place at a time: the events, and what follows from releases by itself. By start. An event whose
 * start does not exist (in the hour that a change of clocks skips or repeats) has no place in it; a rule tells of it.
 */
export function calendarOf(handbook: Handbook): CalendarEntry[] {
	const events = handbook.all('event').flatMap((event) => entryOf(event, handbook.config.timeZone) ?? []);
	const releases = handbook.all('release').flatMap((release) => releaseDates(release, handbook));
	return [...events, ...releases].sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.uid, b.uid));
}

function entryOf(event: Shaped<'event'>, handbookZone: string): CalendarEntry | undefined {
	const { fields } = event;
	const { category, services, status, effect, sequence } = fields;
	const span = spanOf(fields.start, fields.end, zoneName(fields.zone ?? handbookZone));
	if (!span) return undefined;
	const once: CalendarEntry = {
		uid: event.key,
		title: titleOf(event),
		category,
		document: event,
		...span,
		exceptions: [],
		services,
		status,
		effect,
		sequence,
		public: fields.public,
	};
	return fields.recurrence === undefined ? once : recurring(once, fields.recurrence, fields.exceptions);
}

/** The longest that one time of a recurring event may last: longer ones would lie upon each other by the hundred. */
const longest = 366 * dayMs;
/** How far the first time of a rule may lie from its start: 29 February on a given weekday comes once in 40 years. */
const searched = 100 * 366;

function recurring(once: CalendarEntry, text: string, exceptions: string[]): CalendarEntry {
	const recurrence = parseRecurrence(text);
	if ('problem' in recurrence) return { ...once, problem: recurrence.problem };
	if (once.end - once.start > longest)
		return { ...once, problem: 'Unexpected length of more than a year, expected a shorter event to recur' };
	const day = dayOf(dateIn(once.start, once.zone));
	const [first] = recurrenceDays(recurrence, day, day, day + searched);
	const start = first === undefined ? undefined : startOn(once, first);
	if (start === undefined || start > untilOf(recurrence, once.zone)) {
		return { ...once, problem: 'Unexpected rule that fits no day, expected one that takes place' };
	}
	return {
		...once,
		start,
		end: endOn(once, start),
		recurrence,
		exceptions: exceptions.flatMap((written) => exceptionOf(once, written) ?? []).sort((a, b) => a - b),
	};
}

/** The start on another day, at the same time by the clocks of the zone. */
const startOn = ({ start, allDay, zone }: CalendarEntry, day: number): number =>
	allDay ? startOfDay(dateOf(day), zone) : wallToEpoch(dateOf(day) + wallIn(start, zone).slice(10), zone);

/** Whole days stay whole days; other times keep their length, as RFC 5545, 3.8.5.3 has it for DTEND. */
function endOn({ start, end, allDay, zone }: CalendarEntry, at: number): number {
	if (!allDay) return at + (end - start);
	return daysLater(dateIn(at, zone), dayOf(dateIn(end, zone)) - dayOf(dateIn(start, zone)), zone);
}

/** A day leaves out the time that begins on it; a time, the one that begins then. */
function exceptionOf(entry: CalendarEntry, written: string): number | undefined {
	if (isDate(written)) return startOn(entry, dayOf(written));
	const at = toEpoch(written, entry.zone) ?? (hasOffset(written) ? undefined : wallToEpoch(written, entry.zone));
	if (at === undefined) return undefined;
	return entry.allDay ? startOfDay(dateIn(at, entry.zone), entry.zone) : at;
}

/** The last moment at which a rule lets something begin: of a day, its last second. */
export function untilOf({ until }: Recurrence, zone: string): number {
	if (until === undefined) return Number.POSITIVE_INFINITY;
	if (isDate(until)) return daysLater(until, 1, zone) - 1000;
	return until.endsWith('Z') ? Date.parse(until) : wallToEpoch(until, zone);
}

/** Every time that touches the span from one moment up to (not including) another, by start. Cancelled ones too. */
export function occurrences(entries: readonly CalendarEntry[], from: number, to: number): Occurrence[] {
	const found: Occurrence[] = [];
	for (const entry of entries) {
		for (const each of entry.recurrence ? repeated(entry, entry.recurrence, from, to) : [entry]) {
			if (each.start < to && (each.end > from || each.start >= from))
				found.push({ entry, start: each.start, end: each.end });
		}
	}
	return found.sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.entry.uid, b.entry.uid));
}

function* repeated(
	entry: CalendarEntry,
	rule: Recurrence,
	from: number,
	to: number,
): Generator<{ start: number; end: number }> {
	const left = new Set(entry.exceptions);
	const until = untilOf(rule, entry.zone);
	const utcDay = (epoch: number): number => Math.floor(epoch / dayMs);
	const firstDay = dayOf(dateIn(entry.start, entry.zone));
	for (const day of recurrenceDays(rule, firstDay, utcDay(from - (entry.end - entry.start)) - 2, utcDay(to) + 2)) {
		const start = startOn(entry, day);
		if (start > until) return;
		if (!left.has(start)) yield { start, end: endOn(entry, start) };
	}
}
