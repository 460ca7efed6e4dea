import { Temporal } from 'temporal-polyfill';
import { monthNames, weekdayNames } from './calendar-names.ts';
import { momentsOf, offsetAt } from './zone-offset.ts';

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

function epochOf(value: string, zone: string): number | undefined {
	if (isDate(value)) return wallOf(`${value}T00:00:00`) === undefined ? undefined : startOfDay(value, zone);
	if (hasOffset(value)) return wallOf(value.replace(withOffset, '')) === undefined ? undefined : Date.parse(value);
	const wall = wallOf(value);
	const moments = wall === undefined ? [] : momentsOf(wall, zone).moments;
	return moments.length === 1 ? moments[0] : undefined;
}

const within = (epoch: number | undefined): number | undefined =>
	epoch !== undefined && epoch >= first && epoch <= last ? epoch : undefined;

/** A wall time as if it were UTC; undefined if the calendar or the clock has none such. */
function wallOf(value: string): number | undefined {
	const [whole, date, clock, seconds = ':00'] = wallForm.exec(value) ?? [];
	const wall = whole === undefined ? Number.NaN : Date.parse(`${date}T${clock}${seconds}Z`);
	return Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date ? undefined : wall;
}

const wallForm = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d+)?)?$/;

/** The first moment of a day in a zone: midnight, or what follows it where clocks skip midnight. */
export function startOfDay(date: string, zone: string): number {
	const [midnight] = momentsOf(Date.parse(`${date}T00:00:00Z`), zone).moments;
	return midnight ?? Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * A wall time (`2026-11-17T22:00:00`) of a series, as RFC 5545, 3.3.5 reads it: where clocks skip it, with the offset
 * from before; where they repeat it, the first one.
 */
export function wallToEpoch(time: string, zone: string): number {
	const wall = Date.parse(`${time}Z`);
	const { moments, before } = momentsOf(wall, zone);
	return moments[0] ?? wall - before;
}

/** What clocks in a zone show, in a date that says so in UTC. */
const shown = (epoch: number, zone: string): Date => new Date(epoch + offsetAt(epoch, zone));

/** `2026-11-17T22:00:00`: what clocks in a zone show. */
export const wallIn = (epoch: number, zone: string): string => shown(epoch, zone).toISOString().slice(0, 19);

/** `2026-11-17` */
export const dateIn = (epoch: number, zone: string): string => wallIn(epoch, zone).slice(0, 10);

/** `22:00` */
export const clockIn = (epoch: number, zone: string): string => wallIn(epoch, zone).slice(11, 16);

/** `+01:00`; before standard time with seconds. */
export function offsetIn(epoch: number, zone: string): string {
	const offset = offsetAt(epoch, zone);
	const time = new Date(Math.abs(offset)).toISOString().slice(11, 19);
	return (offset < 0 ? '-' : '+') + time.replace(/:00$/, '');
}

/** `2026-11-17T22:00:00+01:00` (RFC 3339), for `<time datetime>` and for machines. */
export const instantIn = (epoch: number, zone: string): string =>
	wallIn(epoch, zone) + offsetIn(epoch, zone).slice(0, 6);

/** `Tuesday, 17 November 2026`, in English on every machine. */
export function longDateIn(epoch: number, zone: string): string {
	const day = shown(epoch, zone);
	return `${weekdayNames[day.getUTCDay()]}, ${day.getUTCDate()} ${monthNames[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

const names = new Map<string, string>();

/** The zone's name as the IANA database spells it: `europe/berlin` -> `Europe/Berlin`. */
export function zoneName(zone: string): string {
	let name = names.get(zone);
	if (name === undefined) {
		name = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
		names.set(zone, name);
	}
	return name;
}

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds. Undefined for any other text. */
export function durationMs(duration: string): number | undefined {
	const [whole, ...parts] =
		/^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
	if (whole === undefined) return undefined;
	const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];
	const total = units.reduce((sum, unit, index) => sum + unit * Number(parts[index] ?? 0), 0);
	return Number.isSafeInteger(total) ? total : undefined;
}
