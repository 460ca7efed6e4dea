import type { Root } from 'mdast';
import { childrenOf, type Tree, text } from './nodes.ts';

/** `[text]({{< ref "other.md" >}})`, which is a link to Hugo and plain text to Markdown. */
const reference = /\[([^[\]]+)\]\(\{\{[<%]\s*(?:rel)?ref\s+"([^"]+)"\s*[>%]\}\}\)/;

/** Makes links of Hugo's references between documents. Other shortcodes stay as text. */
export function linkHugoReferences(tree: Root): void {
	linkIn(tree);
}

function linkIn(node: Tree): void {
	if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return;
	const children = childrenOf(node).flatMap((child): Tree[] => {
		linkIn(child);
		if (child.type !== 'text' || !child.value.includes('ref')) return [child];
		const found: Tree[] = [];
		let rest = child.value;
		for (let match = reference.exec(rest); match; match = reference.exec(rest)) {
			const [whole, said = '', url = ''] = match;
			if (match.index) found.push(text(rest.slice(0, match.index)));
			found.push({ type: 'link', url, title: null, children: [text(said)] });
			rest = rest.slice(match.index + whole.length);
		}
		return rest || !found.length ? [...found, text(rest)] : found;
	});
	(node as { children: unknown[] }).children = children;
}
