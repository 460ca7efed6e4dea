import { parse } from 'yaml';
import { handbookSchema } from '../../schemas/handbook.ts';
import { kindNamed } from '../../schemas/index.ts';
import { manifestSchema } from '../../schemas/manifest.ts';
import type { When } from '../../schemas/when.ts';
import { z } from '../../schemas/zod.ts';
import { whenInWords } from '../core/asked.ts';

/** A node of JSON Schema (draft 7), with what `.meta()` adds to it (`schemas/fields/meta.ts`). */
type Schema = Record<string, unknown> & {
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
	additionalProperties?: Schema | boolean;
	description?: string;
	examples?: unknown[];
	enum?: unknown[];
	pattern?: string;
};

/**
 * The front matter of a kind as JSON Schema, for editors. Editors read YAML with types (`2`, `true`), we read every
 * scalar as text: so a text that is also a number may be written as one, and a number as a text. It asks no more than
 * `rollbook check` does; what only a program can tell (whether a day exists, whether a document is there) it leaves out.
 */
export const frontMatterSchema = ({
	schema,
	label,
	description,
}: {
	schema: z.ZodType;
	label: string;
	description: string;
}): object => jsonSchema(schema, label, description);

/** `handbook.yaml` as JSON Schema. */
export const handbookJsonSchema = (): object =>
	jsonSchema(handbookSchema, 'handbook.yaml', 'What holds for the whole handbook.');

/** `manifest.json` of a site as JSON Schema, for programs: it is JSON, and its types are those of JSON. */
export const manifestJsonSchema = (): object => {
	const { $schema, ...rest } = z.toJSONSchema(manifestSchema, { target: 'draft-7' });
	return {
		$schema,
		title: 'manifest.json',
		description: 'What a site consists of, and out of what it was built.',
		...rest,
	};
};

function jsonSchema(schema: z.ZodType, title: string, description: string): object {
	const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any', override: keepMeta });
	const { $schema, ...rest } = made as Schema;
	return { $schema, title, description, ...forEditors(rest as Schema) };
}

/** Of a field that is transformed, zod drops the examples and the default. */
function keepMeta({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }): void {
	const meta = (zodSchema as unknown as z.ZodType).meta();
	if (meta?.examples) Object.assign(jsonSchema, { examples: meta.examples });
	if (zodSchema._zod.def.type === 'default') Object.assign(jsonSchema, { default: zodSchema._zod.def.defaultValue });
}

/** The keywords that we write. What else `.meta()` says of a field is ours, and an editor would stumble over it. */
const keywords = new Set(
	'type enum const anyOf oneOf allOf properties required additionalProperties propertyNames items minItems maxItems uniqueItems pattern format minLength maxLength minimum maximum title description examples default'.split(
		' ',
	),
);

function forEditors({ asked, ...said }: Schema): Schema {
	if (!asked) return typedForEditors(said);
	const { description = '' } = said;
	return typedForEditors({ ...said, description: `${description} Asked ${whenInWords(asked as When[])}.`.trim() });
}

function typedForEditors({ ref, scalar, ...rest }: Schema): Schema {
	const schema = Object.fromEntries(Object.entries(rest).filter(([key]) => keywords.has(key))) as Schema;
	if (scalar) return scalarSchema(schema, scalar as string);
	if (ref) return { ...schema, type: ['string', 'number'], description: withKind(schema.description, ref as string) };
	if (schema.enum) return enumSchema(schema, schema.enum);
	if (schema.type === 'string') return { ...schema, type: textTypes(schema) };
	return {
		...schema,
		...(schema.properties
			? {
					properties: Object.fromEntries(
						Object.entries(schema.properties).map(([name, field]) => [name, forEditors(field)]),
					),
				}
			: {}),
		...(schema.items ? { items: forEditors(schema.items) } : {}),
		...(typeof schema.additionalProperties === 'object'
			? { additionalProperties: forEditors(schema.additionalProperties) }
			: {}),
	};
}

/** A truth value or a number, or the text of one. */
function scalarSchema({ pattern, minimum, maximum, enum: _, type: __, ...rest }: Schema, scalar: string): Schema {
	const typed = rest.examples ? { ...rest, examples: rest.examples.map((each) => parse(String(each))) } : rest;
	if (scalar === 'boolean') return { ...typed, type: ['boolean', 'string'], enum: [true, false, 'true', 'false'] };
	const bounds = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
	return {
		...typed,
		anyOf: [
			{ type: scalar, ...bounds },
			{ type: 'string', pattern },
		],
	};
}

/** The words of a list, those that YAML reads as something else in that form too. */
function enumSchema({ type, ...schema }: Schema, words: unknown[]): Schema {
	const typed = words.map((word) => parse(String(word)) as unknown).filter((value) => typeof value !== 'string');
	return typed.length ? { ...schema, enum: [...words, ...typed] } : { ...schema, ...(type ? { type } : {}) };
}

/** `version: 1.10` is a number to an editor, and a text to us. */
function textTypes({ pattern }: Schema): string | string[] {
	if (pattern === undefined) return ['string', 'number', 'boolean'];
	const form = new RegExp(pattern, 'u');
	return ['1', '1.5', '2026', '12345678'].some((number) => form.test(number)) ? ['string', 'number'] : 'string';
}

function withKind(description = '', ref: string): string {
	const kind = kindNamed(ref);
	const what = kind ? `The id of a document in ${kind.folder}/ (${kind.label.toLowerCase()}).` : 'Written kind:id.';
	return `${description} ${what}`.trim();
}
