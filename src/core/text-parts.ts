import type { Node } from 'unist';
import { textOf, walk } from './syntax-tree.ts';

/** A stretch of a text without markup, and whether it stood in code marks. */
export interface TextPart {
	text: string;
	isCode: boolean;
}

/** The text of a node in one line, its code kept apart: put together, the parts are the text with single spaces. */
export function textParts(node: Node): TextPart[] {
	const parts: TextPart[] = [];
	walk(node, (each) => {
		if ('children' in each) return;
		const last = parts.at(-1);
		const isCode = each.type === 'inlineCode';
		let text = textOf(each).replace(/\s+/g, ' ');
		if (!last || last.text.endsWith(' ')) text = text.replace(/^ /, '');
		if (!text) return;
		if (last && last.isCode === isCode) last.text += text;
		else parts.push({ text, isCode });
	});
	const last = parts.at(-1);
	if (last) last.text = last.text.trimEnd();
	return parts.filter(({ text }) => text);
}

/** A text in which backticks mark code, in its parts. */
export const partsOfMarked = (text: string): TextPart[] =>
	text
		.split(/`([^`]+)`/)
		.map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
		.filter((part) => part.text !== '');

/** What stands in code marks. */
export const codeIn = (parts: readonly TextPart[]): string[] =>
	parts.filter(({ isCode }) => isCode).map(({ text }) => text);
