import type { z } from 'zod';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import { type KindName, kindNamed } from '../../schemas/index.ts';
import type { When } from '../../schemas/when.ts';
import { isThere, reasonFor } from './asked.ts';
import type { Document } from './document.ts';
import { saidOf } from './field-walk.ts';
import type { FieldPath } from './front-matter.ts';
import { unwrap } from './shape.ts';

/** A field that is asked of a document and not there. */
export interface MissingField {
	path: FieldPath;
	/** Why it is asked of this one. */
	reason: When;
	field: z.ZodType;
}

/** A field of a schema that is asked sometimes, or has such fields below it. */
interface AskedField {
	name: string;
	field: z.ZodType;
	when: readonly When[];
	below: AskedField[];
}

const askedByKind = new Map<KindName, AskedField[]>();

/** The fields of a kind that are asked sometimes. Gathered once a kind: most fields never are. */
function askedFieldsOf(name: KindName): AskedField[] {
	const known = askedByKind.get(name) ?? gather(kindNamed(name)!.schema as unknown as z.ZodType);
	askedByKind.set(name, known);
	return known;
}

function gather(schema: z.ZodType): AskedField[] {
	const def = unwrap(schema)!._zod.def as { shape?: Record<string, z.ZodType>; element?: z.ZodType };
	if (def.element) return gather(def.element);
	return Object.entries(def.shape ?? {}).flatMap(([name, field]) => {
		const [when, below] = [saidOf(field).asked ?? [], gather(field)];
		return when.length || below.length ? [{ name, field, when, below }] : [];
	});
}

/** The fields that the profile and the document itself ask for, and that are not there. */
export function missingFields(
	{ kind, fields }: Pick<Document, 'kind' | 'fields'>,
	profile: HandbookConfig['profile'],
): MissingField[] {
	return fields ? [...missingIn(askedFieldsOf(kind), fields, { fields, profile }, [])] : [];
}

function* missingIn(
	asked: AskedField[],
	group: Record<string, unknown>,
	at: { fields: Record<string, unknown>; profile: HandbookConfig['profile'] },
	path: FieldPath,
): Iterable<MissingField> {
	for (const { name, field, when, below } of asked) {
		const value = group[name];
		if (!isThere(value)) {
			const reason = reasonFor(when, { ...at, beside: group });
			if (reason) yield { path: [...path, name], reason, field };
		} else if (below.length === 0) continue;
		else if (Array.isArray(value)) {
			for (const [index, item] of value.entries()) yield* missingIn(below, item, at, [...path, name, index]);
		} else yield* missingIn(below, value as Record<string, unknown>, at, [...path, name]);
	}
}
