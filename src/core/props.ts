import { type Span, spanAt } from './place.ts';
import type { JsxElement } from './syntax-tree.ts';

/** The literal props of an element: a bare name is `true`. Expressions are left out; another rule tells of them. */
export function propsAsWritten(node: JsxElement): Record<string, string> {
	const props: Record<string, string> = Object.create(null);
	for (const { name, value } of node.attributes) {
		if (name && (typeof value === 'string' || value === null || value === undefined)) props[name] = value ?? 'true';
	}
	return { ...props };
}

/** The place of an attribute in the source; undefined where the element does not have it. */
export function attributePlace(source: string, node: JsxElement, name: string): Span | undefined {
	const from = node.position?.start.offset;
	if (from === undefined || !/^[A-Za-z][\w-]*$/.test(name)) return undefined;
	const tag =
		/^<[^\s/>]+(?:\s+[^\s=/>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*/.exec(source.slice(from))?.[0] ?? '';
	const match = new RegExp(`\\s(${name})(?:\\s*=\\s*(?:"[^"]*"|'[^']*'))?(?=[\\s/>]|$)`).exec(tag);
	if (!match) return undefined;
	return spanAt(source, from + match.index + 1, from + match.index + match[0].length);
}
