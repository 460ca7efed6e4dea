import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { Shaped } from './handbook.ts';
import { isExpression, isPlaceholder } from './syntax-tree.ts';

/** What placeholders of a message stand for, by their names: `release.version`. */
export type Values = ReadonlyMap<string, string>;

/** A line in which placeholders are filled in, in parts: a text, or the name of one that is not known. */
export const filledLine = (text: string, values: Values): (string | { open: string })[] =>
	text.split(/(\{[^{}]*\})/).flatMap((part): (string | { open: string })[] => {
		if (!/^\{[^{}]*\}$/.test(part)) return part === '' ? [] : [part];
		const name = part.slice(1, -1).trim();
		return [values.get(name) ?? { open: name }];
	});

/** A body in which placeholders are filled in, as plain text; those that are not known stay what they are. */
export function filledBody(body: Root, values: Values): Root {
	const filled = (node: Node): Node => {
		if (isExpression(node) && isPlaceholder(node)) {
			const value = values.get(node.value.trim());
			if (value === undefined) return node;
			const text = /^https?:\/\/\S+$/.test(value)
				? { type: 'link', url: value, children: [{ type: 'text', value }] }
				: { type: 'text', value };
			return (node.type === 'mdxFlowExpression' ? { type: 'paragraph', children: [text] } : text) as Node;
		}
		const { children } = node as { children?: Node[] };
		return children ? ({ ...node, children: children.map(filled) } as Node) : node;
	};
	return filled(body) as Root;
}

/** The names of what is still to be filled in, each once. */
export const openIn = (message: Shaped<'communication'>, values: Values): string[] => [
	...new Set(
		[
			...filledLine(message.fields.subject ?? '', values).flatMap((part) =>
				typeof part === 'string' ? [] : [part.open],
			),
			...message.outline.expressions.filter(isPlaceholder).map(({ value }) => value.trim()),
		].filter((name) => !values.has(name)),
	),
];
