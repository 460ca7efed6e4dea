import type { Code } from 'mdast';
import type { Node } from 'unist';
import type { Document } from './document.ts';
import type { Outline } from './outline.ts';
import { perObject } from './per-object.ts';
import { lineOf, type Span } from './place.ts';
import { propsAsWritten } from './props.ts';
import { isJsx, type JsxElement, walk } from './syntax-tree.ts';

/** A `<Step>` of a body. */
export interface Step {
	node: JsxElement;
	props: Record<string, string>;
	/** Its number on the page, from 1: steps and checks are counted together, over all sections. */
	number: number;
	/** How a reader calls it: by its title, its id, or its number. */
	name: string;
}

/** Whether it is worked through, one after the other, and so has a number. */
export const isNumbered = ({ name }: JsxElement): boolean => name === 'Step' || name === 'Check';

/** The numbers of the steps and checks of an outline, by where they begin. */
const numbersIn = perObject(
	({ components }: Outline) =>
		new Map(
			components
				.filter(({ node }) => isNumbered(node))
				.map(({ node }, index) => [node.position?.start.offset, index + 1]),
		),
);

/** What a step or check is called by everywhere: on the page, in its log, on paper, in the files of a plan. */
export const numberOf = (document: Document, node: JsxElement): number | undefined =>
	numbersIn(document.outline).get(node.position?.start.offset);

/** The steps of a document, in their order. */
export const stepsOf = (document: Document): Step[] =>
	document.outline.components
		.filter(({ node }) => node.name === 'Step')
		.map(({ node }, index) => {
			const props = propsAsWritten(node);
			const number = numberOf(document, node) ?? index + 1;
			return { node, props, number, name: props.title ?? props.id ?? `number ${number}` };
		});

/** Whether a component stands somewhere inside a node. */
export function holds(node: Node, name: string): boolean {
	let found = false;
	walk(node, (each) => {
		if (each !== node && isJsx(each) && each.name === name) found = true;
	});
	return found;
}

/** The tag that opens a component: a place to point at, where the whole would be pages long. */
export function openingOf(source: string, node: JsxElement): Span | Node {
	const from = node.position?.start;
	if (from?.offset === undefined) return node;
	const line = (lineOf(source, from.line) ?? '').slice(from.column - 1);
	const width = line.indexOf('>') === -1 ? line.length : line.indexOf('>') + 1;
	return { start: from, end: { line: from.line, column: from.column + width } };
}

const commandLanguages = new Set([
	'sh',
	'bash',
	'zsh',
	'shell',
	'console',
	'shell-session',
	'powershell',
	'ps1',
	'sql',
]);

/** Whether a fence holds what is typed, and not an answer, a configuration or a drawing. */
export const isCommand = ({ lang }: Code): boolean => commandLanguages.has(lang?.toLowerCase() ?? '');

/** The place of a text within a line of a fence, counted from 0. */
export function placeInCode(source: string, { position }: Code, line: number, text: string): Span | undefined {
	if (!position) return undefined;
	const number = position.start.line + 1 + line;
	const column = (lineOf(source, number) ?? '').indexOf(text) + 1;
	return { start: { line: number, column: column || 1 }, end: { line: number, column: (column || 1) + text.length } };
}
