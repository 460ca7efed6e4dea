import type { Nodes } from 'mdast';
import { isJsx, walk } from './syntax-tree.ts';

/** How many words of text a node holds; what is typed (code) is not read word by word, and not counted. */
export function wordsIn(node: Nodes): number {
	let words = 0;
	walk(node, (each) => {
		if (each.type === 'text') words += ((each as unknown as { value: string }).value.match(/\S+/g) ?? []).length;
	});
	return words;
}

const actions = new Set(['Step', 'Decision', 'Check']);

/** Whether a block of a body is something to do: a step, a decision, commands, or a list that is in order. */
export const isAction = (node: Nodes): boolean =>
	(isJsx(node) && actions.has(node.name ?? '')) ||
	(node.type === 'code' && node.lang !== 'mermaid') ||
	(node.type === 'list' && node.ordered === true);
