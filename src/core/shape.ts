import type { z } from 'zod';
import type { Kind } from '../../schemas/kind.ts';
import type { FieldPath } from './front-matter.ts';
import { meantKeys, meantWord } from './meant-word.ts';
import { nearest } from './nearest.ts';

/** A field that is not as its schema asks. */
export interface ShapeIssue {
	path: FieldPath;
	/** Whether the key itself is wrong, not its value. */
	unknownKey?: string;
	/** What to write instead of the key, or of the value, where nothing else can be meant. */
	instead?: string;
	message: string;
	help: string;
}

/** Front matter to checked fields. Where issues remain, there are no fields: nobody has to ask whether they hold. */
export function shape(
	kind: Pick<Kind, 'schema'>,
	data: unknown,
): { fields?: Record<string, unknown>; issues: ShapeIssue[] } {
	return shapeOf(kind.schema, data);
}

/** The same for any strict object: `handbook.yaml`, the props of a component. */
export function shapeOf<T extends z.ZodType>(
	schema: T,
	data: unknown,
): { fields?: z.output<T> & Record<string, unknown>; issues: ShapeIssue[] } {
	const result = schema.safeParse(data);
	if (result.success) return { fields: result.data as z.output<T> & Record<string, unknown>, issues: [] };
	const found = result.error.issues.flatMap((issue) => told(schema, data, issue));
	return { issues: withoutMistyped(found).map(({ near, ...issue }) => issue) };
}

/** An issue, with the known field that an unknown one is near to. */
type Told = ShapeIssue & { near?: string };

/** A field that is missing because its name was mistyped is one mistake: the name that stands there tells of both. */
function withoutMistyped(issues: readonly Told[]): Told[] {
	const mistyped = new Set(
		issues.flatMap(({ path, near }) => (near === undefined ? [] : [[...path.slice(0, -1), near].join('\0')])),
	);
	return issues.filter(({ path, message }) => !message.startsWith('Missing') || !mistyped.has(path.join('\0')));
}

function told(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Told[] {
	const path = issue.path;
	const name = path.length ? `\`${path.join('.')}\`` : 'the front matter';
	if (issue.code === 'unrecognized_keys') {
		const known = keysAt(schema, path);
		const meant = meantKeys(schema, data, path, issue.keys, known);
		return issue.keys.map((key) => {
			const near = nearest(key, known);
			const instead = meant.get(key);
			return {
				path: [...path, key],
				unknownKey: key,
				...(near === undefined ? {} : { near }),
				...(instead === undefined ? {} : { instead }),
				message: `Unexpected field \`${key}\`${path.length ? ` in ${name}` : ''}, expected ${near ? `\`${near}\`` : 'a known one'}`,
				help: near ? `Write \`${near}\`, or take the field out.` : `Take it out. Known here: ${known.join(', ')}.`,
			};
		});
	}
	const found = valueAt(data, path);
	const says = describe(schema, path);
	if (found === undefined) {
		return [
			{
				path,
				message: `Missing field ${name}, expected ${expected(issue)}`,
				help: `Add it${says ? `. ${says}` : '.'}`,
			},
		];
	}
	const instead = issue.code === 'invalid_value' ? meantWord(found, issue.values) : undefined;
	return [
		{
			path,
			...(instead === undefined ? {} : { instead }),
			message: `Unexpected ${show(found)} in ${name}, expected ${expected(issue)}`,
			help: [says, way(schema, issue, found)].filter(Boolean).join(' ') || 'Change the value.',
		},
	];
}

/** How a value that is no group, or no list, becomes one. */
function way(schema: z.ZodType, issue: z.core.$ZodIssue, found: unknown): string {
	if (issue.code !== 'invalid_type') return '';
	const fields = issue.expected === 'object' ? keysAt(schema, issue.path) : [];
	if (fields.length) return `Write its fields, each as \`name: value\`: ${fields.join(', ')}.`;
	const isWord = issue.expected === 'array' && typeof found === 'string' && /^[\w./-]{1,60}$/.test(found);
	return isWord ? `Write \`[${found}]\`.` : '';
}

function expected(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_value':
			return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
		case 'invalid_type':
			return (
				{ string: 'a text', array: 'a list (lines that begin with `- `)', object: 'fields', record: 'fields' }[
					issue.expected as string
				] ?? issue.expected
			);
		default:
			return issue.message.replace(/^Expected /, '');
	}
}

const show = (value: unknown): string => {
	if (Array.isArray(value)) return 'a list';
	if (value !== null && typeof value === 'object') return 'fields';
	const text = String(value);
	if (text === '') return 'nothing';
	return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
};

/** What stands at a path of data; undefined where it does not lead anywhere. */
export const valueAt = (data: unknown, path: FieldPath): unknown =>
	path.reduce<unknown>(
		(value, key) =>
			value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key],
		data,
	);

/** The schema at a path, through optional, default and list wrappers. */
function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
	let at: z.ZodType | undefined = unwrap(schema);
	for (const key of path) {
		const def = at?._zod.def as
			| { type?: string; shape?: Record<PropertyKey, z.ZodType>; element?: z.ZodType }
			| undefined;
		if (def?.type === 'object') at = unwrap(def.shape?.[key]);
		else if (def?.type === 'array') at = unwrap(def.element);
		else return undefined;
	}
	return at;
}

/** What is inside `optional()`, `default()`, `prefault()`; the input side of a pipe. */
export function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
	let at = schema;
	for (;;) {
		const def = at?._zod.def as { innerType?: z.ZodType } | undefined;
		if (!def?.innerType) return at;
		at = def.innerType;
	}
}

function keysAt(schema: z.ZodType, path: FieldPath): string[] {
	const def = schemaAt(schema, path)?._zod.def as { shape?: Record<string, unknown> } | undefined;
	return Object.keys(def?.shape ?? {});
}

function describe(schema: z.ZodType, path: FieldPath): string {
	const meta = (
		schemaAt(schema, path) as { meta?: () => { description?: string; examples?: unknown[] } | undefined } | undefined
	)?.meta?.();
	if (!meta?.description) return '';
	const [example] = meta.examples ?? [];
	return typeof example === 'string' ? `${meta.description} For example: ${example}` : meta.description;
}
