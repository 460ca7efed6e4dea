import type { GlobalMeta, z } from 'zod';
import '../../schemas/fields/meta.ts';
import type { FieldPath } from './front-matter.ts';
import { perObject } from './per-object.ts';
import { unwrap } from './shape.ts';

/** What a schema says of a text beside its form: that it refers to a document, or names somebody. */
export type FieldMeta = Pick<GlobalMeta, 'ref' | 'person'>;

/** The meta of a schema, through optional and default wrappers; the outermost that says something. */
export const metaOf = (schema: z.ZodType | undefined): FieldMeta | undefined => schema && metaOnce(schema);

/** A schema says the same each time, and is slow in telling. */
const metaOnce = perObject((schema: z.ZodType): FieldMeta | undefined => {
	for (let at = schema; ; ) {
		const meta = (at as { meta?: () => FieldMeta | undefined }).meta?.();
		if (meta?.ref || meta?.person) return meta;
		const next = unwrap(at);
		if (!next || next === at) return meta;
		at = next;
	}
});

/** What a schema says of itself, through optional and default wrappers; the outermost that has a description. */
export function saidOf(schema: z.ZodType | undefined): Partial<GlobalMeta> {
	for (let at: z.ZodType | undefined = schema; at; at = (at._zod.def as { innerType?: z.ZodType }).innerType) {
		const meta = at.meta();
		if (meta?.description) return meta;
	}
	return {};
}

/** What the schema of a prop says. Names of props are foreign: `constructor` is none that a schema has. */
export const metaOfProp = ({ props }: { props: z.ZodObject }, name: string | undefined): FieldMeta | undefined =>
	name !== undefined && Object.hasOwn(props.shape, name) ? metaOf(props.shape[name] as z.ZodType) : undefined;

/** Walks schema and data side by side, and visits every text whose schema has a meta, in the order of the data. */
export function walkFields(
	schema: z.ZodType | undefined,
	data: unknown,
	visit: (meta: FieldMeta, text: string, path: FieldPath) => void,
	path: PropertyKey[] = [],
): void {
	const inner = unwrap(schema);
	if (!inner || data === undefined || data === null) return;
	const def = inner._zod.def as { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType };
	if (typeof data === 'string') {
		const meta = metaOf(schema);
		if (meta) visit(meta, data, [...path]);
		return;
	}
	const below = (key: PropertyKey, value: unknown, of: z.ZodType | undefined): void => {
		path.push(key);
		walkFields(of, value, visit, path);
		path.pop();
	};
	if (def.type === 'object' && typeof data === 'object') {
		for (const [key, value] of Object.entries(data))
			below(key, value, def.shape && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined);
	} else if (def.type === 'array' && Array.isArray(data)) {
		for (const [index, item] of data.entries()) below(index, item, def.element);
	}
}
