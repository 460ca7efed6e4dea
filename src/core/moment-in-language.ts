import { clockIn, dateIn, isDate, offsetIn, toEpoch } from './instant.ts';
import { momentOf, offsetInWords } from './moment.ts';

/** A day or a time as readers of a language write it: `Fr., 20. Nov. 2026, 13:20 UTC+1`. English is as on every page. */
export function momentInLanguage(written: string, zone: string, locale: string): string {
	const epoch = isDate(written) ? undefined : toEpoch(written, zone);
	if (/^en\b/.test(locale) || (epoch === undefined && !isDate(written))) return momentOf(written, zone).words;
	const day = new Date(`${epoch === undefined ? written : dateIn(epoch, zone)}T00:00:00Z`);
	const words = new Intl.DateTimeFormat(locale, {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	}).format(day);
	return epoch === undefined ? words : `${words}, ${clockIn(epoch, zone)} ${offsetInWords(offsetIn(epoch, zone))}`;
}
