import { type HtmlToken, tokenizeHtml } from './html-tokens.ts';
import type { Tree } from './nodes.ts';

export interface HtmlElement {
	type: 'element';
	name: string;
	attributes: Record<string, string>;
	children: HtmlPart[];
	/** Its tags, as they stood there. */
	open: string;
	close: string;
}

/** Raw HTML between nodes of Markdown, put together. A `literal` is a tag without its other half. */
export type HtmlPart =
	| HtmlElement
	| { type: 'node'; node: Tree }
	| { type: 'text' | 'comment' | 'literal'; value: string };

const empty = new Set([
	'br',
	'img',
	'hr',
	'input',
	'wbr',
	'source',
	'meta',
	'link',
	'col',
	'area',
	'base',
	'embed',
	'track',
	'param',
]);
/** Elements whose end tag HTML lets one leave out, and what ends them. */
const endedBy: Record<string, string[]> = {
	p: [
		'p',
		'div',
		'ul',
		'ol',
		'table',
		'pre',
		'h1',
		'h2',
		'h3',
		'h4',
		'h5',
		'h6',
		'blockquote',
		'hr',
		'li',
		'td',
		'th',
		'tr',
		'details',
	],
	li: ['li'],
	dt: ['dt', 'dd'],
	dd: ['dt', 'dd'],
	td: ['td', 'th', 'tr', 'tbody', 'tfoot'],
	th: ['td', 'th', 'tr', 'tbody', 'tfoot'],
	tr: ['tr', 'tbody', 'tfoot'],
	thead: ['tbody', 'tfoot'],
	tbody: ['tbody', 'tfoot'],
};
/** Deeper than this nobody writes; what is deeper is text. */
const maxOpen = 40;
/** What an implied end does not reach out of. */
const walls = new Set(['ul', 'ol', 'table', 'dl', 'details', 'blockquote']);

/** Pairs the tags among siblings. Nodes of Markdown between them become their children. */
export function htmlTree(siblings: readonly Tree[]): HtmlPart[] {
	const root: HtmlPart[] = [];
	const open: HtmlElement[] = [];
	const add = (part: HtmlPart) => (open.at(-1)?.children ?? root).push(part);
	const popTo = (depth: number) => {
		while (open.length > depth) giveUp(open.pop()!, open.at(-1)?.children ?? root);
	};
	const take = (token: HtmlToken): void => {
		if (token.type === 'text' || token.type === 'comment') {
			add({ type: token.type, value: token.value });
			return;
		}
		const { name } = token;
		if (token.type === 'close') {
			const depth = open.findLastIndex((element) => element.name === name);
			if (depth === -1) add({ type: 'literal', value: token.raw });
			else {
				popTo(depth + 1);
				open.pop()!.close = token.raw;
			}
			return;
		}
		for (
			let last = open.at(-1);
			last && endedBy[last.name]?.includes(name) && !walls.has(last.name);
			last = open.at(-1)
		)
			open.pop();
		if (open.length >= maxOpen) {
			add({ type: 'literal', value: token.raw });
			return;
		}
		const element: HtmlElement = {
			type: 'element',
			name,
			attributes: token.attributes,
			children: [],
			open: token.raw,
			close: '',
		};
		add(element);
		if (!empty.has(name) && !token.closed) open.push(element);
	};
	for (const node of siblings) {
		if (node.type === 'html') for (const token of tokenizeHtml(node.value)) take(token);
		else add({ type: 'node', node });
	}
	popTo(0);
	return root;
}

/** An element that was never closed: fine where HTML allows it, else its tag is text and its children are its siblings. What is open is always the last. */
function giveUp(element: HtmlElement, siblings: HtmlPart[]): void {
	if (endedBy[element.name]) return;
	siblings.pop();
	siblings.push({ type: 'literal', value: element.open });
	for (const child of element.children) siblings.push(child);
}

/** All text below, without tags. */
export const htmlText = (parts: readonly HtmlPart[], textOfNode: (node: Tree) => string): string =>
	parts
		.map((part) => {
			if (part.type === 'element') return part.name === 'br' ? '\n' : htmlText(part.children, textOfNode);
			if (part.type === 'node') return textOfNode(part.node);
			return part.type === 'comment' ? '' : part.value;
		})
		.join('');
