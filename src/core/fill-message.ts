import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { Handbook, Shaped } from './handbook.ts';
import { momentOf } from './moment.ts';
import { predecessorOf } from './release-line.ts';
import { withoutEndSlashes } from './slashes.ts';
import { isExpression, isPlaceholder } from './syntax-tree.ts';
import type { WayBack } from './way-back.ts';

/** What placeholders of a message stand for, by their names: `release.version`. */
export type Values = ReadonlyMap<string, string>;

/**
 * What is known when a plan is carried out: the fields of the release by their own names, its order, and what the plan
 * says. What only the moment can tell (`rollback.reason`, `rollback.started`) is left to whoever sends the message.
 */
export function valuesOf(handbook: Handbook, { plan, release, order }: WayBack, planUrl: string | undefined): Values {
	const { url, name, timeZone } = handbook.config;
	const values = new Map<string, string>();
	const put = (key: string, value: string | undefined): void => {
		if (value !== undefined && value !== '' && !values.has(key)) values.set(key, value);
	};
	const walk = (prefix: string, value: unknown): void => {
		if (typeof value === 'string') put(prefix, inWords(value, release.fields.zone ?? timeZone));
		else if (Array.isArray(value)) {
			if (value.length && value.every((each) => typeof each === 'string')) put(prefix, value.join(', '));
		} else if (value && typeof value === 'object')
			for (const [key, inner] of Object.entries(value)) walk(`${prefix}.${key}`, inner);
	};
	walk('release', release.fields);
	put('release.order', release.fields.deployOrder.map(({ service }) => service).join(', '));
	put('release.plan', planUrl);
	put('rollback.plan', planUrl);
	put('rollback.order', order.steps.map((step) => step.join(' with ')).join(', '));
	put('rollback.target', release.fields.supersedes ?? predecessorOf(handbook, release)?.fields.version);
	put('rollback.state', plan.fields.expectedState);
	put('handbook.name', name);
	if (url !== undefined) {
		put('handbook.url', `${withoutEndSlashes(url)}/`);
		put('status.url', `${withoutEndSlashes(url)}/status/`);
	}
	return values;
}

const inWords = (value: string, zone: string): string =>
	/^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? momentOf(value, zone).words : value;

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
