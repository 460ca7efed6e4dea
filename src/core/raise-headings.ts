import type { Document } from './document.ts';
import type { Edit, Fix } from './fix.ts';

/**
 * Raises a heading (`at` is its index), and all that belong under the same parent, by some levels. Undefined where one of
 * these stands higher than it: then it may just as well be the heading between that is missing.
 */
export function raiseHeadings(
	{ source, outline: { headings } }: Document,
	at: number,
	levels: number,
): Fix | undefined {
	const { depth, text } = headings[at]!;
	const edits: Edit[] = [];
	for (let index = at; index < headings.length; index++) {
		const { depth: level, node } = headings[index]!;
		if (level < depth - levels) break;
		const { start } = node.position!;
		if (level < depth || !source.startsWith('#'.repeat(level), start.offset)) return undefined;
		const { line, column } = start;
		edits.push({ start: { line, column }, end: { line, column: column + levels }, text: '' });
	}
	const others = edits.length - 1;
	const what = `heading \`${text}\`${others ? `, and ${others} that belong to it,` : ''}`;
	return { does: `Raise ${what} by ${levels} level${levels === 1 ? '' : 's'}`, edits };
}
