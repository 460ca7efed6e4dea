import type { Link } from 'mdast';
import type { Literal, Node, Parent } from 'unist';
import { textOf, walk } from '../../core/syntax-tree.ts';

/** An address that is its own text, printed as it is: GFM makes a link of it. `<address>` would be a fault in MDX. */
export interface BareAddress extends Literal {
	type: 'bareAddress';
	value: string;
}

/** Read the same by every GFM parser, with white space behind it. */
const plain = /^https?:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?(\/([A-Za-z0-9./=?#%-]*[A-Za-z0-9/])?)?$/;

/** Marks the links that can stand bare without a doubt: in a paragraph, with white space around. */
export function markBareAddresses(tree: Node): void {
	walk(tree, (node) => {
		if (node.type !== 'paragraph') return;
		const { children } = node as Parent;
		for (const [index, child] of children.entries()) {
			const { url, title } = child as Link;
			if (child.type !== 'link' || title || !plain.test(url) || textOf(child) !== url) continue;
			const [before, after] = [children[index - 1], children[index + 1]] as (Partial<Literal> | undefined)[];
			if (before && !(before.type === 'text' && /[\s(]$/.test(String(before.value)))) continue;
			if (after && !(after.type === 'text' && /^\s/.test(String(after.value)))) continue;
			children[index] = { type: 'bareAddress', value: url } as BareAddress;
		}
	});
}
