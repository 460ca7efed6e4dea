import { z } from '../zod.ts';

const isRealDate = (value: string): boolean => {
	const [year, month, day] = value.slice(0, 10).split('-').map(Number) as [number, number, number];
	const date = new Date(0);
	// `Date.UTC` takes the year 50 for 1950
	date.setUTCFullYear(year, month - 1, day);
	return year > 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
const clock = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** A calendar day (RFC 3339 `full-date`) that exists: `2026-02-30` is refused. */
export const date = (description: string, example = '2026-11-17') =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Expected a date such as 2026-11-17', abort: true })
		.refine(isRealDate, 'Expected a day that exists in the calendar')
		.meta({ description, examples: [example] });

/**
 * A point in time: RFC 3339 with an offset (`2026-11-17T22:00:00+01:00`), or a wall time (`2026-11-17T22:00`) that is
 * read in the document's own `zone`, or in the handbook's. Stays text; `core/instant.ts` resolves it.
 */
export const instant = (description: string, example = '2026-11-17T22:00:00+01:00') =>
	z
		.string()
		.regex(clock, {
			error: 'Expected a time such as 2026-11-17T22:00:00+01:00, or 2026-11-17T22:00 with a zone beside it',
			abort: true,
		})
		.refine(isRealDate, 'Expected a day that exists in the calendar')
		.meta({ description, examples: [example] });

/** A day or a point in time. */
export const dateOrInstant = (description: string, example = '2026-11-17T22:00:00+01:00') =>
	z
		.string()
		.refine(
			(value) => /^\d{4}-\d{2}-\d{2}$/.test(value) || clock.test(value),
			'Expected a date such as 2026-11-17, or a time such as 2026-11-17T22:00:00+01:00',
		)
		.refine(
			(value) => !/^\d{4}-\d{2}-\d{2}/.test(value) || isRealDate(value),
			'Expected a day that exists in the calendar',
		)
		.meta({ description, examples: [example], pattern: `^\\d{4}-\\d{2}-\\d{2}$|${clock.source}` });

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds: `PT20M`, `P14D`, `PT1H30M`. */
export const duration = (description: string, example = 'PT20M') =>
	z
		.string()
		.regex(
			/^P(?=.)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
			'Expected an ISO 8601 duration such as PT20M (20 minutes) or P14D (14 days)',
		)
		.meta({ description, examples: [example] });

/** An hour of a clock, from `00:00` to `24:00`. */
export const hour = (description: string, example = '08:00') =>
	z
		.string()
		.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Expected an hour such as 08:00 or 22:30')
		.meta({ description, examples: [example] });

const zoneForm = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** A name of the IANA time zone database, such as `Europe/Berlin`. */
export const zone = (description: string, example = 'Europe/Berlin') =>
	z
		.string()
		.refine(isZone, 'Expected a name of the IANA time zone database, such as Europe/Berlin')
		.meta({ description, examples: [example], pattern: zoneForm.source });

/** Those that were asked for: there are some hundreds at most, and to ask takes longer than all else of a field. */
const zones = new Set<string>();

function isZone(name: string): boolean {
	if (zones.has(name)) return true;
	if (!zoneForm.test(name)) return false;
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		zones.add(name);
		return true;
	} catch {
		return false;
	}
}
