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
	if (from === undefined) return undefined;
	if (last.source !== source || last.from !== from) last = { source, from, spans: attributesAt(source, from) };
	const span = last.spans.get(name);
	return span && spanAt(source, ...span);
}

/** The tag whose attributes were looked for last: rules ask for all of one, one after the other. */
let last: { source: string; from: number; spans: Map<string, [number, number]> } = {
	source: '',
	from: 0,
	spans: new Map(),
};

/** The literal attributes of the tag at an offset: by name, from where to where each stands. */
function attributesAt(source: string, from: number): Map<string, [number, number]> {
	const spans = new Map<string, [number, number]>();
	const next = /\s+([^\s=/>]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}))?/y;
	next.lastIndex = from + (/^<[^\s/>]*/.exec(source.slice(from))?.[0].length ?? 0);
	for (let found = next.exec(source); found; found = next.exec(source)) {
		const [whole, name = '', value] = found;
		const begin = found.index + whole.length - whole.trimStart().length;
		if (!spans.has(name) && !value?.startsWith('{')) spans.set(name, [begin, found.index + whole.length]);
	}
	return spans;
}
