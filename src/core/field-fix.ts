import type { Document } from './document.ts';
import type { Fix } from './fix.ts';
import { placeOfField, textOfField } from './front-matter.ts';
import { type ShapeIssue, valueAt } from './shape.ts';

/** Writes the key or the value that was meant into front matter, where what is there needs no escapes. */
export function writeInstead({ frontMatter }: Document, issue: ShapeIssue): Fix | undefined {
	const { path, unknownKey, instead } = issue;
	if (instead === undefined) return undefined;
	const [what, part, read] =
		unknownKey === undefined
			? (['value', 'value', valueAt(frontMatter.data, path)] as const)
			: (['field', 'key', unknownKey] as const);
	const written = textOfField(frontMatter, path, part);
	if (![read, `'${read}'`, `"${read}"`].includes(written)) return undefined;
	return {
		does: `Write ${what} \`${instead}\` for \`${read}\``,
		edits: [{ ...placeOfField(frontMatter, path, part), text: instead }],
	};
}
