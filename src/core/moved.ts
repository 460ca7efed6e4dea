import { decode } from './decode.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { isDate, toEpoch, zoneName } from './instant.ts';

/** A document whose times stand in the calendar, and that counts how often they were moved. */
export type Dated = Shaped<'event'> | Shaped<'release'>;

/**
 * The fields that say when something takes place. After a change of these a calendar takes an entry for a newer one only
 * if its SEQUENCE is higher (RFC 5546, 2.1.4: DTSTART, DTEND, RRULE, EXDATE).
 */
const timesOf = {
	event: ['start', 'end', 'recurrence', 'exceptions'],
	release: [
		'date',
		'window.start',
		'window.end',
		...['featureFreeze', 'codeFreeze', 'goNoGo', 'announcement'].map((name) => `milestones.${name}`),
	],
} as const;

/** The documents whose earlier text matters. */
export const datedDocuments = (handbook: Handbook): Dated[] => [...handbook.all('event'), ...handbook.all('release')];

/** What was moved since a document had another text: the fields, and the sequence that it had then. Undefined where nothing was. */
export function movedSince(
	document: Dated,
	before: string,
	handbookZone: string,
): { fields: string[]; sequence: number } | undefined {
	if (before === document.source) return undefined;
	const then = frontMatterOf(before);
	if (!then) return undefined;
	const now = document.frontMatter;
	const fields = timesOf[document.kind].filter((path) => {
		const [was, is] = [timeAt(then, path, handbookZone), timeAt(now, path, handbookZone)];
		// a time of a release that was still open is settled, and not moved
		return was !== is && (document.kind === 'event' || was !== '');
	});
	const { sequence = '0' } = then.data as { sequence?: unknown };
	return fields.length ? { fields, sequence: Number(sequence) || 0 } : undefined;
}

function frontMatterOf(text: string): FrontMatter | undefined {
	const decoded = decode({ path: '', bytes: new TextEncoder().encode(text) });
	const split = 'text' in decoded ? splitFrontMatter(decoded.text) : undefined;
	return split && 'frontMatter' in split ? split.frontMatter : undefined;
}

/** A time, however it is written: a day as such, an instant by its moment. Empty where there is none. */
function timeAt({ data }: FrontMatter, path: string, handbookZone: string): string {
	const written = path.split('.').reduce<unknown>((value, key) => fieldOf(value, key), data);
	const zone = fieldOf(data, 'zone');
	const inZone = (text: unknown): string => {
		const time = String(text);
		return isDate(time) ? time : String(toEpoch(time, zoneName(String(zone ?? handbookZone))) ?? time);
	};
	return Array.isArray(written)
		? written.map(inZone).sort().join(' ')
		: written === undefined || written === null
			? ''
			: inZone(written);
}

const fieldOf = (value: unknown, key: string): unknown => (value as Record<string, unknown> | null | undefined)?.[key];
