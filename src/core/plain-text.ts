import type { Node, Parent } from 'unist';
import { propsAsWritten } from './props.ts';
import { isJsx } from './syntax-tree.ts';

/**
 * The text of blocks, one empty line between them, for feeds and messages that are no pages. What a body keeps for some
 * readers (`<Audience only="internal">`, `<Change audience="support">`) is left out.
 */
export const plainText = (nodes: readonly Node[]): string => nodes.flatMap(blocks).join('\n\n');

const textBlocks = new Set(['paragraph', 'heading', 'tableCell', 'code']);

function blocks(node: Node): string[] {
	if (textBlocks.has(node.type) || !('children' in node)) {
		const text = inline(node).trim();
		return text ? [text] : [];
	}
	if (isKept(node)) return [];
	const inner = (node as Parent).children.flatMap(blocks);
	if (node.type === 'list') return inner.length ? [inner.join('\n')] : [];
	return node.type === 'listItem' && inner.length ? [`- ${inner.join('\n  ').replace(/\n(?! )/g, '\n  ')}`] : inner;
}

function inline(node: Node): string {
	if (isKept(node)) return '';
	if (node.type === 'break') return '\n';
	if ('children' in node) return (node as Parent).children.map(inline).join('');
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
		return (node as unknown as { value: string }).value;
	return node.type === 'image' ? ((node as unknown as { alt?: string | null }).alt ?? '') : '';
}

function isKept(node: Node): boolean {
	if (!isJsx(node)) return false;
	const { only, audience = 'public' } = propsAsWritten(node);
	return (node.name === 'Audience' && only !== 'public') || (node.name === 'Change' && audience !== 'public');
}
