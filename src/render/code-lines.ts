import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';

/** A piece of a line of code, and the elements that it stands in, the outer one first. */
export interface Piece {
	text: string;
	within: readonly Element[];
}

/** Highlighted code, line by line; each line ends with its line break. What the reader fills in is never cut. */
export function linesOf(nodes: readonly ElementContent[]): Piece[][] {
	const lines: Piece[][] = [[]];
	const collect = (node: ElementContent, within: readonly Element[]): void => {
		if (node.type === 'element') for (const child of node.children) collect(child, [...within, node]);
		if (node.type !== 'text') return;
		for (const text of node.value.split(/(?<=\n)/)) {
			lines.at(-1)!.push({ text, within });
			if (text.endsWith('\n')) lines.push([]);
		}
	};
	for (const node of nodes) collect(node, []);
	if (lines.at(-1)!.length === 0) lines.pop();
	return lines;
}

/** The lines as elements that can be set one by one. `whole` keeps words whole where a line wraps. */
export const lineElements = (lines: readonly Piece[][], whole: boolean): Element[] =>
	lines.map((line) => element('span', { className: ['line'] }, whole ? withWords(line) : line.map(nodeOf)));

const nodeOf = ({ text, within }: Piece): ElementContent =>
	within.reduceRight<ElementContent>((child, outer) => ({ ...outer, children: [child] }), {
		type: 'text',
		value: text,
	});

/** Shorter words fit into a line of any screen. */
const long = 24;

/** What a line must not end in the middle of gets an element: a browser would break after each hyphen and slash. */
function withWords(line: readonly Piece[]): ElementContent[] {
	let isFirst = true;
	return wordsOf(line).flatMap((word): ElementContent[] => {
		const text = textOf(word);
		if (!text.trim()) return joined(word).map(nodeOf);
		const name =
			text.length <= long ? (/[^\w.]/.test(text) ? 'word' : undefined) : isFirst ? 'word-first' : 'word-long';
		isFirst = false;
		const inner = joined(word).map(nodeOf);
		return name ? [element('span', { className: [name] }, inner)] : inner;
	});
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Words and what is between them, by turns. A word goes on over the ends of its pieces. */
export function wordsOf(line: readonly Piece[]): Piece[][] {
	const words: { isBlank: boolean; pieces: Piece[] }[] = [];
	for (const { text, within } of line) {
		const isFilledIn = within.some(({ properties }) => properties.dataInput !== undefined);
		for (const part of isFilledIn ? [text] : text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)) {
			const isBlank = part.trim() === '';
			if (words.at(-1)?.isBlank === isBlank) words.at(-1)!.pieces.push({ text: part, within });
			else words.push({ isBlank, pieces: [{ text: part, within }] });
		}
	}
	return words.map(({ pieces }) => pieces);
}

/** Neighbours that stand in the same elements, as one. */
function joined(pieces: readonly Piece[]): Piece[] {
	const all: Piece[] = [];
	for (const piece of pieces) {
		const last = all.at(-1);
		if (last && last.within === piece.within) last.text += piece.text;
		else all.push({ ...piece });
	}
	return all;
}
