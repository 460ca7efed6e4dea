import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Expression, JsxElement } from '../../core/syntax-tree.ts';

/** Where a raw `<a name="…">` stood: links lead there. It is not printed. */
export interface AnchorMark extends Node {
	type: 'anchorMark';
	name: string;
}

export type Tree = Nodes | JsxElement | Expression | AnchorMark;
/** What may stand in a line. */
export type Inline = PhrasingContent | Expression | AnchorMark;
/** What may stand by itself. */
export type Block = RootContent | JsxElement | Expression | AnchorMark;

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const inlineCode = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
export const paragraph = (children: Inline[]): Block => ({
	type: 'paragraph',
	children: children as PhrasingContent[],
});

/** `{/* … *​/}`, which is dropped when the document is rendered; in a line it has to be one line. */
export const comment = (value: string, inLine: boolean): Expression => {
	const said = value.replaceAll('*/', '* /').trim();
	return {
		type: inLine ? 'mdxTextExpression' : 'mdxFlowExpression',
		value: `/* ${inLine ? said.replace(/\s+/g, ' ') : said} */`,
	};
};

export const childrenOf = (node: Node): Tree[] => ('children' in node ? (node.children as Tree[]) : []);
