import type { Node, Parent } from 'unist';
import { propsAsWritten } from './props.ts';
import { isJsx } from './syntax-tree.ts';

/**
 * The text of blocks, one empty line between them, for feeds and messages that are no pages. What a body keeps for some
 * readers (`<Audience only="internal">`, `<Change audience="support">`) is left out.
 */
export const plainText = (nodes: readonly Node[]): string => blocksOf(nodes).join('\n\n');

/** Nodes of a line; several in a row, as a component holds them, are one block. */
const inLine = new Set([
	'text',
	'emphasis',
	'strong',
	'delete',
	'inlineCode',
	'break',
	'link',
	'linkReference',
	'image',
	'imageReference',
	'mdxJsxTextElement',
	'mdxTextExpression',
]);
const linesOfText = new Set(['paragraph', 'heading', 'tableCell', 'code']);

function blocksOf(nodes: readonly Node[]): string[] {
	const found: string[] = [];
	let line = '';
	const close = (): void => {
		if (line.trim()) found.push(line.trim());
		line = '';
	};
	for (const node of nodes) {
		if (inLine.has(node.type)) {
			line += textOf(node);
			continue;
		}
		close();
		found.push(...blocks(node));
	}
	close();
	return found;
}

function blocks(node: Node): string[] {
	if (isKept(node)) return [];
	if (linesOfText.has(node.type) || !('children' in node)) return [textOf(node).trim()].filter(Boolean);
	const inner = blocksOf((node as Parent).children);
	if (node.type === 'list') return inner.length ? [inner.join('\n')] : [];
	return node.type === 'listItem' && inner.length ? [`- ${inner.join('\n').replaceAll('\n', '\n  ')}`] : inner;
}

function textOf(node: Node): string {
	if (isKept(node)) return '';
	if (node.type === 'break') return '\n';
	if ('children' in node) return (node as Parent).children.map(textOf).join('');
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
		return (node as unknown as { value: string }).value;
	}
	return node.type === 'image' ? ((node as unknown as { alt?: string | null }).alt ?? '') : '';
}

function isKept(node: Node): boolean {
	if (!isJsx(node)) return false;
	const { only, audience = 'public' } = propsAsWritten(node);
	return (node.name === 'Audience' && only !== 'public') || (node.name === 'Change' && audience !== 'public');
}
