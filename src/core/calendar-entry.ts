import type { eventCategories } from '../../schemas/event.ts';
import { dateOf, dayOf } from './day.ts';
import type { Document } from './document.ts';
import { isDate, startOfDay, toEpoch } from './instant.ts';
import type { Recurrence } from './recurrence.ts';

/** The categories of events, and those of what follows from releases. */
export type CalendarCategory = (typeof eventCategories)[number] | 'release' | 'milestone' | 'support';

/** Something that takes place at a time, perhaps again and again. Times are milliseconds since 1970. */
export interface CalendarEntry {
	/** Permanent within the handbook: `event:weekly-train`, `release:2.4.0/code-freeze`. */
	uid: string;
	title: string;
	category: CalendarCategory;
	/** The document that says so. */
	document: Document;
	/** When it begins; of a recurring one, its first time. */
	start: number;
	/** When it is over: the first moment after it. The start itself where no end is known. */
	end: number;
	/** Whether it takes whole days: both times are beginnings of days in the zone. */
	allDay: boolean;
	/** The zone of its wall times. A recurrence keeps to the clocks there. */
	zone: string;
	recurrence?: Recurrence;
	/** Why a recurrence that was written is not followed; the entry then stands for its first time alone. */
	problem?: string;
	/** Starts that are left out. */
	exceptions: number[];
	/** The ids of the services that are concerned. */
	services: string[];
	status: 'tentative' | 'confirmed' | 'cancelled';
	/** What users notice. */
	effect: 'none' | 'degraded' | 'down';
	/** SEQUENCE of RFC 5545: raised each time that it is moved. */
	sequence: number;
	/** Whether it may be shown outside. */
	public: boolean;
}

export type Span = Pick<CalendarEntry, 'start' | 'end' | 'allDay' | 'zone'>;

/**
 * The span from a day or time up to another, the last day included. Undefined where the start does not exist. An end
 * that does not exist, or lies before the start, is taken as not given.
 */
export function spanOf(start: string, end: string | undefined, zone: string): Span | undefined {
	const from = toEpoch(start, zone);
	if (from === undefined) return undefined;
	const allDay = isDate(start) && (end === undefined || isDate(end));
	const written = end === undefined ? undefined : endOf(end, zone);
	const to = written !== undefined && written > from ? written : allDay ? endOf(start, zone)! : from;
	return { start: from, end: to, allDay, zone };
}

const endOf = (end: string, zone: string): number | undefined => toEpoch(isDate(end) ? dateAfter(end) : end, zone);

const lastDate = '9999-12-31';
const dateAfter = (date: string): string => (date === lastDate ? date : dateOf(dayOf(date) + 1));

/** The beginning of the day that is some days after another. */
export const daysLater = (date: string, days: number, zone: string): number =>
	startOfDay(dateOf(Math.min(dayOf(date) + days, dayOf(lastDate))), zone);
