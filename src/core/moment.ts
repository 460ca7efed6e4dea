import { dateInWords } from './date-words.ts';
import type { Document } from './document.ts';
import type { Handbook } from './handbook.ts';
import { clockIn, dateIn, instantIn, isDate, offsetIn, toEpoch } from './instant.ts';

export interface Moment {
	/** For `<time datetime>`. */
	iso: string;
	/** `Tue 17 Nov 2026, 22:00 UTC+1`: absolute, with its zone. */
	words: string;
}

/** `+01:00` -> `UTC+1`, `+00:00` -> `UTC`. */
export function offsetInWords(offset: string): string {
	const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
	if (!sign || (hours === '00' && minutes === '00')) return 'UTC';
	return `UTC${sign === '-' ? '\u2212' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** A point of time, as clocks in a zone show it. */
export const momentAt = (epoch: number, zone: string): Moment => ({
	iso: instantIn(epoch, zone),
	words: `${dateInWords(dateIn(epoch, zone))}, ${clockIn(epoch, zone)} ${offsetInWords(offsetIn(epoch, zone))}`,
});

/** A day or a time as it was written. One that does not exist is shown as it stands. */
export function momentOf(written: string, zone: string): Moment {
	if (isDate(written)) return { iso: written, words: dateInWords(written) };
	const epoch = toEpoch(written, zone);
	return epoch === undefined ? { iso: written.slice(0, 10), words: written } : momentAt(epoch, zone);
}

/** From one time to another, without saying the same day twice. */
export function spanInWords(start: string, end: string | undefined, zone: string): string {
	const from = momentOf(start, zone).words;
	if (end === undefined || end === start) return from;
	const [a, b] = [toEpoch(start, zone), toEpoch(end, zone)];
	const sameDay =
		!isDate(start) && !isDate(end) && a !== undefined && b !== undefined && dateIn(a, zone) === dateIn(b, zone);
	if (!sameDay) return `${from} to ${momentOf(end, zone).words}`;
	return `${dateInWords(dateIn(a, zone))}, ${clockIn(a, zone)}–${clockIn(b, zone)} ${offsetInWords(offsetIn(b, zone))}`;
}

/** The zone that wall times of a document are read in. */
export const zoneOf = ({ config }: Handbook, document: Document): string =>
	(document.fields as { zone?: string } | undefined)?.zone ?? config.timeZone;

/** When something takes place, from times in milliseconds since 1970; of whole days, the last one is told. */
export function spanOfEntry(start: number, end: number, allDay: boolean, zone: string): string {
	const [from, to] = [dateIn(start, zone), dateIn(Math.max(start, end - 1), zone)];
	if (allDay) return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
	return spanInWords(instantIn(start, zone), end > start ? instantIn(end, zone) : undefined, zone);
}
