import type { z } from 'zod';
import { unwrap } from './shape.ts';
import { isList } from './suggestion.ts';

type Group = Record<string, unknown>;

/**
 * `a.b=c`, several times, to fields: a dot leads into a group, a number to an item of a list (`approvals.0.role`), and a
 * list without one gets another item. What does not fit is left to the schema to tell. Gives the first that cannot be read.
 */
export function fieldsFrom(schema: z.ZodType, settings: readonly string[]): { fields: Group } | { problem: string } {
	const fields: Group = Object.create(null);
	for (const setting of settings) {
		const at = setting.indexOf('=');
		const path = setting.slice(0, at).split('.');
		if (at < 1 || path.some((part) => part === '')) return { problem: setting };
		if (!set(fields, schema, path, setting.slice(at + 1))) return { problem: setting };
	}
	return { fields: { ...fields } };
}

function set(
	into: Group | unknown[],
	schema: z.ZodType | undefined,
	[key = '', ...rest]: string[],
	value: string,
): boolean {
	const group = into as Group;
	if (Array.isArray(into) && !(/^\d{1,3}$/.test(key) && Number(key) <= into.length)) return false;
	const def = unwrap(schema)?._zod.def as { shape?: Record<string, z.ZodType>; element?: z.ZodType } | undefined;
	const field = Array.isArray(into)
		? def?.element
		: def?.shape && Object.hasOwn(def.shape, key)
			? def.shape[key]
			: undefined;
	if (rest.length > 0) {
		group[key] ??= field && isList(field) ? [] : (Object.create(null) as Group);
		const below = group[key];
		return typeof below === 'object' && below !== null && set(below as Group, field, rest, value);
	}
	if (field && isList(field)) {
		group[key] ??= [];
		(group[key] as unknown[]).push(value);
	} else group[key] = value;
	return true;
}
