import type { z } from 'zod';
import { whenInWords } from '../core/asked.ts';
import { saidOf } from '../core/field-walk.ts';
import { unwrap } from '../core/shape.ts';

/** A field of a schema, as the writer's guide tells it. */
export interface FieldRow {
	/** `deployments[].outcome` */
	path: string;
	/** Its type in words: `text`, `one of a, b`, `list of …`, `the id of a team`. */
	type: string;
	required: boolean;
	/** When it is asked, though it may be left out: `with risk regulated`. */
	asked?: string;
	description: string;
	example?: string;
}

type Def = {
	type: string;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	entries?: Record<string, string>;
	in?: z.ZodType;
	innerType?: z.ZodType;
};

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

const isOptional = (schema: z.ZodType): boolean => ['optional', 'default', 'prefault'].includes(defOf(schema).type);

/** The fields of an object schema in their order, those of nested objects and lists after the field that holds them. */
export function fieldRows(schema: z.ZodType, prefix = ''): FieldRow[] {
	const { shape = {} } = defOf(unwrap(schema)!);
	return Object.entries(shape).flatMap(([name, field]) => {
		const inner = unwrap(field)!;
		const element = defOf(inner).type === 'array' ? unwrap(defOf(inner).element) : undefined;
		const { description = '', examples, asked } = saidOf(field);
		const example = (examples as unknown[] | undefined)?.find((each) => typeof each === 'string') as string | undefined;
		const path = prefix + name;
		const row: FieldRow = {
			path,
			type: typeInWords(field),
			required: !isOptional(field),
			description,
			...(example ? { example } : {}),
			...(asked ? { asked: whenInWords(asked) } : {}),
		};
		const nested = element ? [element, `${path}[].`] : [inner, `${path}.`];
		return defOf(nested[0] as z.ZodType).type === 'object'
			? [row, ...fieldRows(nested[0] as z.ZodType, nested[1] as string)]
			: [row];
	});
}

function typeInWords(schema: z.ZodType): string {
	const { ref, scalar } = saidOf(schema);
	if (ref) return ref === 'any' ? 'a document, `kind:id`' : `the id of ${/^[aeiou]/.test(ref) ? 'an' : 'a'} ${ref}`;
	if (scalar) return { boolean: 'true or false', number: 'a number', integer: 'a whole number' }[scalar] ?? scalar;
	const inner = unwrap(schema)!;
	const def = defOf(inner);
	switch (def.type) {
		case 'array': {
			const element = def.element!;
			return defOf(unwrap(element)!).type === 'object' ? 'a list of fields' : `a list: ${typeInWords(element)}`;
		}
		case 'object':
			return 'fields';
		case 'record':
			return 'names and values';
		case 'enum':
			return `one of ${Object.values(def.entries ?? {}).join(', ')}`;
		case 'pipe':
			return typeInWords(def.in!);
		default:
			return 'a text';
	}
}
