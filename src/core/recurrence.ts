/** A day of the week (from 0, Sunday), perhaps only the nth of its month or year; -1 is the last. */
export interface WeekdayRule {
	weekday: number;
	ordinal?: number;
}

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** A recurrence rule of RFC 5545, 3.3.10, as far as we follow it. */
export interface Recurrence {
	frequency: (typeof frequencies)[number];
	interval: number;
	count?: number;
	/** The last day or moment, included: `2027-01-03`, a wall time, or a time in UTC that ends in `Z`. */
	until?: string;
	byMonth: number[];
	byMonthDay: number[];
	byDay: WeekdayRule[];
	/** From 0, Sunday. */
	weekStart: number;
}

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST'];
/** Beyond these, a rule is a slip or an attack, not a plan. */
export const maxInterval = 1000;
export const maxCount = 10_000;

/** Reads `FREQ=WEEKLY;BYDAY=SU`, with or without `RRULE:`. What we do not follow is a problem, told in words. */
export function parseRecurrence(text: string): Recurrence | { problem: string } {
	const parts = new Map<string, string>();
	for (const part of text
		.trim()
		.replace(/^RRULE:/i, '')
		.toUpperCase()
		.split(';')) {
		const [, name = '', value = ''] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
		if (!name) return { problem: `Unexpected ${show(part)}, expected a part such as FREQ=WEEKLY` };
		if (!known.includes(name)) return { problem: `Unexpected ${show(name)}, expected one of ${known.join(', ')}` };
		if (parts.has(name)) return { problem: `Unexpected second ${name}` };
		parts.set(name, value);
	}
	const frequency = frequencies.find((each) => each === parts.get('FREQ'));
	if (!frequency)
		return { problem: `Unexpected FREQ ${show(parts.get('FREQ') ?? '')}, expected one of ${frequencies.join(', ')}` };
	const interval = number(parts.get('INTERVAL') ?? '1', 1, maxInterval);
	if (interval === undefined) return { problem: `Unexpected INTERVAL, expected a number from 1 to ${maxInterval}` };
	const written = parts.get('COUNT');
	const count = written === undefined ? undefined : number(written, 1, maxCount);
	if (written !== undefined && count === undefined)
		return { problem: `Unexpected COUNT, expected a number from 1 to ${maxCount}` };
	const until = parts.has('UNTIL') ? untilOf(parts.get('UNTIL')!) : undefined;
	if (parts.has('UNTIL') && until === undefined)
		return { problem: 'Unexpected UNTIL, expected a day such as 20270103 or a time such as 20270103T210000Z' };
	if (until !== undefined && count !== undefined)
		return { problem: 'Unexpected COUNT beside UNTIL, expected one of them' };
	const weekStart = weekdayCodes.indexOf(parts.get('WKST') ?? 'MO');
	if (weekStart < 0) return { problem: 'Unexpected WKST, expected a day such as MO' };
	const byMonth = list(parts.get('BYMONTH'), (value) => number(value, 1, 12));
	if (!byMonth) return { problem: 'Unexpected BYMONTH, expected months from 1 to 12' };
	const byMonthDay = list(parts.get('BYMONTHDAY'), (value) => number(value, -31, 31) || undefined);
	if (!byMonthDay) return { problem: 'Unexpected BYMONTHDAY, expected days from 1 to 31, or from -31 to -1' };
	if (byMonthDay.length && frequency === 'WEEKLY') return { problem: 'Unexpected BYMONTHDAY in a weekly rule' };
	const byDay = list(parts.get('BYDAY'), weekdayOf);
	if (!byDay) return { problem: 'Unexpected BYDAY, expected days such as MO, or 2TU for the second Tuesday' };
	if (byDay.some(({ ordinal }) => ordinal !== undefined) && (frequency === 'DAILY' || frequency === 'WEEKLY')) {
		return { problem: 'Unexpected number in BYDAY, expected it in monthly and yearly rules alone' };
	}
	return {
		frequency,
		interval,
		...(count ? { count } : {}),
		...(until ? { until } : {}),
		byMonth,
		byMonthDay,
		byDay,
		weekStart,
	};
}

/** Writes a rule in the one form of it. `until` is written as it is given: its form depends on DTSTART. */
export function formatRecurrence(rule: Recurrence, until: string | undefined): string {
	const parts = [`FREQ=${rule.frequency}`];
	if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
	if (rule.count !== undefined) parts.push(`COUNT=${rule.count}`);
	if (until !== undefined) parts.push(`UNTIL=${until}`);
	if (rule.byMonth.length) parts.push(`BYMONTH=${rule.byMonth.join(',')}`);
	if (rule.byMonthDay.length) parts.push(`BYMONTHDAY=${rule.byMonthDay.join(',')}`);
	if (rule.byDay.length)
		parts.push(
			`BYDAY=${rule.byDay.map(({ weekday, ordinal }) => `${ordinal ?? ''}${weekdayCodes[weekday]}`).join(',')}`,
		);
	if (rule.weekStart !== 1) parts.push(`WKST=${weekdayCodes[rule.weekStart]}`);
	return parts.join(';');
}

const show = (text: string): string => (text ? `\`${text.slice(0, 40)}\`` : 'nothing');

function number(text: string, least: number, most: number): number | undefined {
	const value = /^[+-]?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
	return value >= least && value <= most ? value : undefined;
}

/** The items of a list, each once, in order (some readers lose days of an unordered one); undefined if one is wrong. */
function list<T extends number | WeekdayRule>(
	text: string | undefined,
	read: (item: string) => T | undefined,
): T[] | undefined {
	if (text === undefined) return [];
	const items = new Map<string, T>();
	for (const item of text.split(',')) {
		const value = read(item);
		if (value === undefined) return undefined;
		items.set(JSON.stringify(value), value);
	}
	return [...items.values()].sort((a, b) => orderOf(a) - orderOf(b));
}

const orderOf = (item: number | WeekdayRule): number =>
	typeof item === 'number' ? item : (item.ordinal ?? 0) * 7 + item.weekday;

function weekdayOf(text: string): WeekdayRule | undefined {
	const [, ordinal, code = ''] = /^([+-]?[1-9]\d?)?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text) ?? [];
	const weekday = weekdayCodes.indexOf(code);
	if (weekday < 0) return undefined;
	if (ordinal === undefined) return { weekday };
	return Math.abs(Number(ordinal)) <= 53 ? { weekday, ordinal: Number(ordinal) } : undefined;
}

function untilOf(text: string): string | undefined {
	const [, year, month, day, hour, minute, second, utc = ''] =
		/^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z?))?$/.exec(text) ?? [];
	const date = `${year}-${month}-${day}`;
	const at = Date.parse(`${date}T00:00:00Z`);
	if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return undefined;
	return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${utc}`;
}
