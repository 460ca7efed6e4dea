import { kindNamed } from '../../schemas/index.ts';
import type { FieldPath } from './front-matter.ts';
import type { Handbook, Shaped } from './handbook.ts';
import type { Report } from './rule.ts';
import { unwrap } from './shape.ts';
import { isPlaceholder } from './syntax-tree.ts';

/** A `{release.version}` in a message: in its body, or in its subject. */
export interface Placeholder {
	name: string;
	at: Report['at'];
}

/** The placeholders of a message, in the order in which they stand; the subject comes first. */
export function placeholdersIn(document: Shaped<'communication'>): Placeholder[] {
	const field: FieldPath = ['subject'];
	const subject = document.fields.subject ?? '';
	return [
		...[...subject.matchAll(/\{([^{}]*)\}/g)].map((match) => ({ name: match[1]!.trim(), at: { field } })),
		...document.outline.expressions
			.filter(isPlaceholder)
			.map((node) => ({ name: node.value.trim(), at: node as Report['at'] })),
	];
}

/** Whether a placeholder names a field of a kind (`release.version`), and so is looked up in the document at hand. */
export function namesField(name: string): boolean {
	const [kind = '', ...path] = name.split('.');
	let at = kindNamed(kind)?.schema as Parameters<typeof unwrap>[0];
	for (const key of path) {
		const { shape } = (unwrap(at)?._zod.def ?? {}) as { shape?: Record<string, typeof at> };
		at = shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
	}
	return at !== undefined && path.length > 0;
}

/** The language of a message: as it says, as its file name says, or the main one of the handbook. */
export const localeOf = ({ config }: Handbook, document: Shaped<'communication'>): string | undefined =>
	document.fields.locale ?? document.locale ?? config.locales[0];

/** Whether a message is in the language in which the handbook itself is written. */
export const isInMainLanguage = (handbook: Handbook, document: Shaped<'communication'>): boolean =>
	localeOf(handbook, document) === handbook.config.locales[0];
