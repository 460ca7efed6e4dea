import { expect, test } from 'vitest';
import type { z } from 'zod';
import { handbookSchema } from './handbook.ts';
import { kinds } from './index.ts';

type Def = {
	type: string;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	innerType?: z.ZodType;
	in?: z.ZodType;
};
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

function said(schema: z.ZodType): { description?: string; examples?: unknown[] } {
	for (let at: z.ZodType | undefined = schema; at; at = defOf(at).innerType) {
		const meta = at.meta();
		if (meta?.description) return meta as { description: string };
	}
	return {};
}

/** What a reader of the reference would miss: paths of fields without a description, and of scalars without an example. */
function untold(schema: z.ZodType, path: string): string[] {
	const { innerType, in: input, type, shape, element } = defOf(schema);
	if (innerType) return untold(innerType, path);
	if (type === 'pipe') return untold(input!, path);
	if (type === 'array') return untold(element!, `${path}[]`);
	return Object.entries(shape ?? {}).flatMap(([name, field]) => {
		const at = path ? `${path}.${name}` : name;
		const { description = '', examples = [] } = said(field);
		const lacks = [...(/^[A-Z].*\.$/s.test(description) ? [] : ['description'])];
		if (isScalar(field) && !examples.length) lacks.push('example');
		return [...lacks.map((what) => `${at}: ${what}`), ...untold(field, at)];
	});
}

function isScalar(schema: z.ZodType): boolean {
	const { innerType, type } = defOf(schema);
	return innerType ? isScalar(innerType) : !['array', 'object', 'record', 'enum'].includes(type);
}

test.each([...kinds.map(({ name, schema }) => [name, schema] as const), ['handbook', handbookSchema] as const])(
	'every field of %s is described, and every scalar shown by an example',
	(_, schema) => {
		expect(untold(schema as unknown as z.ZodType, '')).toEqual([]);
	},
);

test('an example fits its field', () => {
	const misfit = (schema: z.ZodType, path: string): string[] => {
		const { innerType, shape, element } = defOf(schema);
		const own = (schema.meta()?.examples ?? []) as unknown[];
		const wrong = own.filter((each) => !schema.safeParse(each).success).map((each) => `${path}: ${String(each)}`);
		const below = [
			...(innerType ? misfit(innerType, path) : []),
			...(element ? misfit(element, `${path}[]`) : []),
			...Object.entries(shape ?? {}).flatMap(([name, field]) => misfit(field, `${path}.${name}`)),
		];
		return [...wrong, ...below];
	};
	for (const { name, schema } of kinds) expect(misfit(schema as unknown as z.ZodType, name)).toEqual([]);
});
