import type { z } from 'zod';
import { whenInWords } from '../../src/core/asked.ts';
import { saidOf } from '../../src/core/field-walk.ts';

export interface FieldRow {
	name: string;
	required: boolean;
	/** When it is asked, though it may be left out. */
	asked: string;
	description: string;
	example: string;
}

/** The fields of a strict object and those within, as rows: `stages[].share`. */
export function fieldRows(schema: z.ZodType, prefix = ''): FieldRow[] {
	const def = inner(schema)._zod.def as { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType };
	if (def.type === 'array') return fieldRows(def.element!, `${prefix}[]`);
	if (def.type !== 'object') return [];
	return Object.entries(def.shape!).flatMap(([key, field]) => {
		const name = prefix ? `${prefix}.${key}` : key;
		const { description = '', examples, asked } = saidOf(field);
		const example = (examples as unknown[] | undefined)?.[0];
		const row = {
			name,
			asked: asked ? whenInWords(asked) : '',
			required: !field.safeParse(undefined).success,
			description,
			example: typeof example === 'string' ? example : '',
		};
		return [row, ...fieldRows(field, name)];
	});
}

/** A table of Markdown. */
export const fieldTable = (rows: readonly FieldRow[]): string =>
	[
		'| field | | what it is | for example |',
		'|---|---|---|---|',
		...rows.map(
			({ name, required, asked, description, example }) =>
				`| \`${name}\` | ${required ? 'needed' : ''} | ${cell(asked ? `${description} Asked ${asked}.` : description)} | ${example ? `\`${cell(example)}\`` : ''} |`,
		),
	].join('\n');

export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function inner(schema: z.ZodType): z.ZodType {
	const def = schema._zod.def as { innerType?: z.ZodType };
	return def.innerType ? inner(def.innerType) : schema;
}
