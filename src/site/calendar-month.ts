import { weekdayAt } from '../../schemas/fields/weekday.ts';
import { calendarOf, type Occurrence, occurrences } from '../core/calendar.ts';
import type { CalendarCategory, CalendarEntry } from '../core/calendar-entry.ts';
import { monthName } from '../core/calendar-names.ts';
import { dateInWords } from '../core/date-words.ts';
import { dateOf, dayOf, daysInMonth, firstOfMonth, partsOf } from '../core/day.ts';
import type { Handbook } from '../core/handbook.ts';
import { clockIn, dateIn, startOfDay } from '../core/instant.ts';
import { perHandbook } from '../core/memo.ts';
import { withoutStoodFor } from '../core/stood-for.ts';
import type { Tone } from './state.ts';

export const calendarEntries = perHandbook('calendar-entries', calendarOf);

/** What a calendar of everything shows: each meeting once. */
export const shownEntries = perHandbook('shown-entries', (handbook) => withoutStoodFor(calendarEntries(handbook)));

export interface CalendarDay {
	/** `2026-11-17` */
	date: string;
	inMonth: boolean;
	today: boolean;
	past: boolean;
	/** A weekend or a holiday: nobody works. */
	free: boolean;
	occurrences: Occurrence[];
}

export interface CalendarMonth {
	/** `2026-11` */
	id: string;
	title: string;
	/** Rows of seven days, from Monday. */
	weeks: CalendarDay[][];
	/** What takes place every single day, told once. */
	daily: CalendarEntry[];
}

const isDaily = ({ recurrence }: CalendarEntry): boolean =>
	recurrence?.frequency === 'DAILY' && recurrence.interval === 1;

export const monthTitle = (id: string): string => `${monthName(id)} ${id.slice(0, 4)}`;

/** The months that have something in them; between the first of them and the month after next, every one. In order. */
export function monthsOf(handbook: Handbook, now: number): string[] {
	const zone = handbook.config.timeZone;
	const months = new Set<string>();
	for (const { start, end, recurrence } of calendarEntries(handbook)) {
		if (recurrence) continue;
		months.add(dateIn(start, zone).slice(0, 7));
		if (end > start) months.add(dateIn(end - 1, zone).slice(0, 7));
	}
	const today = partsOf(dayOf(dateIn(now, zone)));
	const idOf = (ahead: number): string => dateOf(firstOfMonth(today.year, today.month + ahead)).slice(0, 7);
	const first = [...months].sort()[0] ?? idOf(0);
	for (let ahead = 2; ahead >= -furthest && (ahead >= 0 || idOf(ahead) >= first); ahead--) months.add(idOf(ahead));
	return [...months].sort();
}

/** How many months back every one has a page, whether something happened or not. */
const furthest = 60;

/** A month as weeks of days, in the zone of the handbook. */
export function monthOf(handbook: Handbook, id: string, now: number): CalendarMonth {
	const { timeZone: zone, weekend, holidays } = handbook.config;
	const [year, month] = id.split('-').map(Number) as [number, number];
	const first = firstOfMonth(year, month);
	const last = first + daysInMonth(year, month) - 1;
	const from = first - ((partsOf(first).weekday + 6) % 7);
	const to = last + ((7 - partsOf(last).weekday) % 7);
	const starts = Array.from({ length: to - from + 2 }, (_, index) => startOfDay(dateOf(from + index), zone));
	const entries = shownEntries(handbook);
	const found = occurrences(
		entries.filter((entry) => !isDaily(entry)),
		starts[0]!,
		starts.at(-1)!,
	);
	const today = dateIn(now, zone);
	const free = new Set(holidays.map(({ date }) => date));
	const days = Array.from({ length: to - from + 1 }, (_, index): CalendarDay => {
		const date = dateOf(from + index);
		const [start, end] = [starts[index]!, starts[index + 1]!];
		return {
			date,
			inMonth: date.startsWith(id),
			today: date === today,
			past: date < today,
			free: free.has(date) || weekend.includes(weekdayAt(partsOf(from + index).weekday)),
			occurrences: found.filter((each) => each.start < end && (each.end > start || each.start >= start)),
		};
	});
	const monthStart = starts[first - from]!;
	const monthEnd = starts[last - from + 1]!;
	return {
		id,
		title: monthTitle(id),
		weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)),
		daily: entries.filter((entry) => isDaily(entry) && occurrences([entry], monthStart, monthEnd).length > 0),
	};
}

/**
 * What the narrow field of a day tells: a release and its deployment, which begin together, are one there. The agenda has
 * both.
 */
export function shortlyOn({ occurrences: all }: CalendarDay): Occurrence[] {
	const begun = new Set(all.map(({ entry, start }) => `${entry.uid} ${start}`));
	return all.filter(
		({ entry: { uid }, start }) => !begun.has(`${uid.replace(/\/window$/, '')} ${start}`) || !uid.endsWith('/window'),
	);
}

/** When an occurrence takes place on a day: `22:00–23:30`, `from 22:00`, `until 04:00`, `all day`. */
export function timesOn({ entry, start, end }: Occurrence, date: string, zone: string): string {
	if (entry.allDay) return 'all day';
	const begins = dateIn(start, zone) === date;
	if (end <= start) return clockIn(start, zone);
	const ends = dateIn(end - 1, zone) === date;
	if (begins && ends) return `${clockIn(start, zone)}–${clockIn(end, zone)}`;
	return begins ? `from ${clockIn(start, zone)}` : ends ? `until ${clockIn(end, zone)}` : 'all day';
}

/** The last day of an occurrence, in words, where that is another one than its first. */
export function lastDayInWords({ start, end }: Occurrence, zone: string): string | undefined {
	const last = dateIn(Math.max(start, end - 1), zone);
	return last === dateIn(start, zone) ? undefined : dateInWords(last);
}

const tones: Partial<Record<CalendarCategory, Tone>> = {
	freeze: 'warn',
	maintenance: 'warn',
	release: 'good',
	milestone: 'info',
	train: 'info',
	'go-no-go': 'info',
};

/** The colour of an entry: what stops a release, what touches users, what goes out. The rest is grey. */
export const toneOfEntry = ({ category, status, effect }: CalendarEntry): Tone =>
	status === 'cancelled' ? 'mute' : effect === 'down' ? 'bad' : (tones[category] ?? 'mute');
