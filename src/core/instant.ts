import { Temporal } from 'temporal-polyfill';

const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const withOffset = /(Z|[+-]\d{2}:\d{2})$/;
/** The year has four digits in every zone of the earth. */
const first = Date.parse('0001-01-02T00:00:00Z');
const last = Date.parse('9999-12-31T09:59:59Z');

/** Whether a text is a day alone (`2026-11-17`). */
export const isDate = (value: string): boolean => dateForm.test(value);

/** Whether a time says its offset, and so needs no zone. */
export const hasOffset = (value: string): boolean => withOffset.test(value);

/**
 * Milliseconds since 1970 of an RFC 3339 time with offset, of a wall time in a zone, or of the beginning of a day in a
 * zone. Undefined if there is no such time, or no single one: in the hour that a change of clocks skips or repeats.
 */
export function toEpoch(value: string, zone: string): number | undefined {
	try {
		return within(epochOf(value, zone));
	} catch {
		return undefined;
	}
}

function epochOf(value: string, zone: string): number {
	if (isDate(value)) return startOfDay(value, zone);
	if (hasOffset(value)) return Temporal.Instant.from(value).epochMilliseconds;
	return Temporal.PlainDateTime.from(value, { overflow: 'reject' }).toZonedDateTime(zone, { disambiguation: 'reject' })
		.epochMilliseconds;
}

const within = (epoch: number): number | undefined => (epoch >= first && epoch <= last ? epoch : undefined);

/** The first moment of a day in a zone: midnight, or what follows it where clocks skip midnight. */
export const startOfDay = (date: string, zone: string): number =>
	Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds;

/**
 * A wall time (`2026-11-17T22:00:00`) of a series, as RFC 5545, 3.3.5 reads it: where clocks skip it, with the offset
 * from before; where they repeat it, the first one.
 */
export const wallToEpoch = (wall: string, zone: string): number =>
	Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;

const zoned = (epoch: number, zone: string): Temporal.ZonedDateTime =>
	Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);

/** `2026-11-17T22:00:00`: what clocks in a zone show. */
export const wallIn = (epoch: number, zone: string): string =>
	zoned(epoch, zone).toPlainDateTime().toString({ smallestUnit: 'second' });

/** `2026-11-17` */
export const dateIn = (epoch: number, zone: string): string => wallIn(epoch, zone).slice(0, 10);

/** `22:00` */
export const clockIn = (epoch: number, zone: string): string => wallIn(epoch, zone).slice(11, 16);

/** `+01:00` */
export const offsetIn = (epoch: number, zone: string): string => zoned(epoch, zone).offset;

/** `2026-11-17T22:00:00+01:00` (RFC 3339), for `<time datetime>` and for machines. */
export const instantIn = (epoch: number, zone: string): string =>
	wallIn(epoch, zone) + offsetIn(epoch, zone).slice(0, 6);

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `Tuesday, 17 November 2026`, in English on every machine. */
export function longDateIn(epoch: number, zone: string): string {
	const { year, month, day, dayOfWeek } = zoned(epoch, zone);
	return `${weekdays[dayOfWeek % 7]}, ${day} ${months[month - 1]} ${year}`;
}

/** The zone's name as the IANA database spells it: `europe/berlin` -> `Europe/Berlin`. */
export const zoneName = (zone: string): string => zoned(0, zone).timeZoneId;

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds. Undefined for any other text. */
export function durationMs(duration: string): number | undefined {
	const [whole, ...parts] =
		/^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
	if (whole === undefined) return undefined;
	const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];
	const total = units.reduce((sum, unit, index) => sum + unit * Number(parts[index] ?? 0), 0);
	return Number.isSafeInteger(total) ? total : undefined;
}
