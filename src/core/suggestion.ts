import type { z } from 'zod';
import type { KindName } from '../../schemas/index.ts';
import { saidOf } from './field-walk.ts';
import type { Handbook } from './handbook.ts';
import { unwrap } from './shape.ts';

type Def = { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; entries?: Record<string, string> };
const defOf = (field: z.ZodType): Def => unwrap(field)!._zod.def as unknown as Def;

/** Whether a schema lets a field be left out. */
export const mayBeLeftOut = (field: z.ZodType): boolean => field.safeParse(undefined).success;

/** The words that a field, or an item of its list, may hold; undefined where they are not listed. */
export function wordsOf(field: z.ZodType): string[] | undefined {
	const { element, entries } = defOf(field);
	if (saidOf(field).scalar === 'boolean') return ['true', 'false'];
	return element ? wordsOf(element) : entries && Object.values(entries);
}

export const isList = (field: z.ZodType): boolean => defOf(field).type === 'array';
/** Whether it, or an item of its list, is a group of fields. */
export const isGroup = (field: z.ZodType): boolean => {
	const { type, element } = defOf(field);
	return element ? isGroup(element) : type === 'object';
};

/** What there is to refer to, or who there is to name, in a field or an item of its list; undefined where it does neither. */
export function offersFor(field: z.ZodType, handbook: Handbook): string[] | undefined {
	const { element } = defOf(field);
	if (element) return offersFor(element, handbook);
	const { ref, person } = saidOf(field);
	if (person)
		return handbook.all('team').flatMap(({ id, fields }) => fields.members.map(({ role }) => `${id}/${role}`));
	if (ref === 'any') return handbook.documents.map(({ kind, id }) => `${kind}:${id}`);
	return ref === undefined ? undefined : handbook.all(ref as KindName).map(({ id }) => id);
}

/**
 * A value that fits a field, to be changed by whoever knows better: of a reference a document that is there, of a person
 * a role that somebody has, else the example of the schema. Undefined where a reference has nothing to refer to.
 */
export function suggestionFor(field: z.ZodType, handbook: Handbook, today: string): unknown {
	const { type, element, shape } = defOf(field);
	if (type === 'array') {
		const item = suggestionFor(element!, handbook, today);
		return item === undefined ? undefined : [item];
	}
	if (type === 'object') {
		const needed = Object.entries(shape!).filter(([, each]) => !mayBeLeftOut(each));
		const filled = needed.map(([name, each]) => [name, suggestionFor(each, handbook, today)] as const);
		return filled.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(filled);
	}
	const { examples = [], ref } = saidOf(field) as { examples?: unknown[]; ref?: string };
	const example = String(examples[0] ?? '');
	const offers = offersFor(field, handbook);
	if (offers?.length) return offers.includes(example) ? example : offers[0];
	if (ref) return undefined;
	return /^\d{4}-\d{2}-\d{2}/.test(example) ? example.replace(/^\d{4}-\d{2}-\d{2}/, today) : example;
}
