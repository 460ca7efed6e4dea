import type { Root } from 'mdast';
import { toBlocks, trimEnds } from './html-blocks.ts';
import { toInline } from './html-inline.ts';
import { htmlTree } from './html-tree.ts';
import { childrenOf, inlineCode, type Tree, text } from './nodes.ts';

const inlineParents = new Set([
	'paragraph',
	'heading',
	'emphasis',
	'strong',
	'delete',
	'link',
	'linkReference',
	'tableCell',
]);

/**
 * Raw HTML to Markdown where that is certain (line breaks, emphasis, code, links, images, headings, paragraphs, lists,
 * plain tables, `<details>`), comments to `{/* … *​/}`. Other tags become text, so that their words stay: `<pod-name>`.
 * Of a translated tag the address, title and alternative text are kept; its other attributes (class, width …) are not.
 */
export function translateHtml(tree: Root): void {
	translate(tree);
}

function translate(node: Tree): void {
	const children = childrenOf(node);
	for (const child of children) translate(child);
	if (!children.some(({ type }) => type === 'html')) return;
	const parts = htmlTree(children);
	const translated = inlineParents.has(node.type) ? inLine(node, toInline(parts)) : toBlocks(parts);
	(node as { children: unknown[] }).children = translated;
}

function inLine(node: Tree, children: ReturnType<typeof toInline>): unknown[] {
	if (node.type === 'paragraph') return trimEnds(children);
	if (node.type === 'heading' || node.type === 'tableCell') {
		return trimEnds(children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child)));
	}
	return node.type === 'link' || node.type === 'linkReference' ? children.flatMap(unlinked) : children;
}

/** No link within a link: the inner one becomes its text and its address. */
function unlinked(node: ReturnType<typeof toInline>[number]): ReturnType<typeof toInline> {
	if (!('children' in node)) return [node];
	const children = (node.children as ReturnType<typeof toInline>).flatMap(unlinked);
	if (node.type === 'link') return [...children, text(' ('), inlineCode(node.url), text(')')];
	return [{ ...node, children } as typeof node];
}
