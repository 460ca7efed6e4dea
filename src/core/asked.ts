import type { HandbookConfig } from '../../schemas/handbook.ts';
import type { Asked, When } from '../../schemas/when.ts';

/** What it depends on whether something is asked. */
export interface Circumstances {
	/** The checked fields of the document. */
	fields: Record<string, unknown>;
	profile: HandbookConfig['profile'];
	/** The group of fields in which the one asked for stands. */
	beside?: Record<string, unknown> | undefined;
}

export const profileParts = ['size', 'risk', 'cadence', 'changeControl'] as const;

/** The first of the conditions that holds; undefined where nothing is asked. */
export const reasonFor = (when: readonly When[], circumstances: Circumstances): When | undefined =>
	when.find((each) => holds(each, circumstances));

/** Whether something is asked under these circumstances. */
export const isAsked = (asked: Asked, circumstances: Circumstances): boolean =>
	typeof asked === 'boolean' ? asked : reasonFor(asked, circumstances) !== undefined;

function holds({ where = {}, given = [], beside = {}, ...profile }: When, at: Circumstances): boolean {
	return (
		profileParts.every((part) => profile[part]?.some((word) => word === at.profile[part]) ?? true) &&
		Object.entries(where).every(([path, words]) => words.some((word) => word === valueAt(at.fields, path))) &&
		given.every((path) => isThere(valueAt(at.fields, path))) &&
		Object.entries(beside).every(([name, words]) => words.some((word) => word === at.beside?.[name]))
	);
}

/** Whether a field says something: an empty list says nothing. */
export const isThere = (value: unknown): boolean =>
	value !== undefined && !(Array.isArray(value) && value.length === 0);

const valueAt = (fields: Record<string, unknown>, path: string): unknown =>
	path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], fields);

/** `where status is released or rolled-back, with risk regulated`. */
export const whenInWords = (when: readonly When[]): string => when.map(oneInWords).join('; or ');

function oneInWords({ where = {}, given = [], beside = {}, ...profile }: When): string {
	const fields = [
		...Object.entries({ ...where, ...beside }).map(([name, words]) => `\`${name}\` is ${listed(words)}`),
		...given.map((name) => `\`${name}\` is there`),
	];
	const asks = profileParts.flatMap((part) => (profile[part] ? [`${nameOf[part]} ${listed(profile[part])}`] : []));
	return [asks.length ? `with ${asks.join(' and ')}` : '', fields.length ? `where ${fields.join(' and ')}` : '']
		.filter(Boolean)
		.join(', ');
}

const nameOf = { size: 'size', risk: 'risk', cadence: 'cadence', changeControl: 'change control' } as const;

const listed = (words: readonly string[]): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
