import type { Node, Parent } from 'unist';
import { isKeptInside } from './audience.ts';

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
const linesOfText = new Set(['paragraph', 'heading', 'tableCell']);
const tidy = (line: string): string => line.replace(/[ \t]+/g, ' ').trim();

function blocksOf(nodes: readonly Node[]): string[] {
	const found: string[] = [];
	let line = '';
	const close = (): void => {
		const text = tidy(line);
		if (text) found.push(text);
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
	if (isKeptInside(node)) return [];
	if (linesOfText.has(node.type)) return [tidy(textOf(node))].filter(Boolean);
	if (!('children' in node)) return [textOf(node).trimEnd()].filter(Boolean);
	const inner = blocksOf((node as Parent).children);
	if (node.type === 'list') return inner.length ? [inner.join('\n')] : [];
	return node.type === 'listItem' && inner.length ? [`- ${inner.join('\n').replaceAll('\n', '\n  ')}`] : inner;
}

function textOf(node: Node): string {
	if (isKeptInside(node)) return '';
	if (node.type === 'break') return '\n';
	if ('children' in node) return (node as Parent).children.map(textOf).join('');
	const { value = '', alt } = node as { value?: string; alt?: string | null };
	if (node.type === 'text') return value.replace(/\s+/g, ' ');
	if (node.type === 'inlineCode' || node.type === 'code') return value;
	return node.type === 'image' ? (alt ?? '') : '';
}
