import { textOf } from '../../core/syntax-tree.ts';
import { type HtmlElement, type HtmlPart, htmlText } from './html-tree.ts';
import { comment, type Inline, inlineCode, type Tree, text } from './nodes.ts';
import { rejoin } from './rejoin.ts';

/** Elements that say how a text looks, which Markdown cannot: the text stays. */
const transparent = new Set([
	'span',
	'font',
	'small',
	'big',
	'u',
	'ins',
	'mark',
	'sub',
	'sup',
	'kbd',
	'samp',
	'var',
	'tt',
	'abbr',
	'acronym',
	'cite',
	'q',
	'time',
	'nobr',
	'label',
	'center',
	'bdi',
	'wbr',
	'summary',
	'dfn',
	'thead',
	'tbody',
]);
/** Blocks within a line: as near as a line gets to them. */
const lines = new Set(['p', 'div', 'details', 'section', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const plain = (node: Tree): string => textOf(node);
const one = (text: string): string => text.replace(/\s+/g, ' ');

/** Whether all of it can stand in a line. */
export const isInline = (parts: readonly HtmlPart[], isInlineNode: (node: Tree) => boolean): boolean =>
	parts.every((part) =>
		part.type === 'element' ? isInline(part.children, isInlineNode) : part.type !== 'node' || isInlineNode(part.node),
	);

/** Parts of a line to nodes of a line. Elements that have no certain meaning in Markdown become text, tags and all. */
export function toInline(parts: readonly HtmlPart[]): Inline[] {
	return trimBreaks(joinTexts(parts.flatMap(partToInline)));
}

function partToInline(part: HtmlPart): Inline[] {
	if (part.type === 'node') return [part.node as Inline];
	if (part.type === 'comment') return part.value.trim() ? [comment(part.value, true)] : [];
	if (part.type === 'element') return elementToInline(part);
	return [text(rejoin(part.value, '\n'))];
}

function elementToInline(element: HtmlElement): Inline[] {
	const { name, attributes } = element;
	const inside = (): Inline[] => element.children.flatMap(partToInline);
	switch (name) {
		case 'br':
			return [{ type: 'break' }];
		case 'b':
		case 'strong':
			return wrapped('strong', inside());
		case 'i':
		case 'em':
			return wrapped('emphasis', inside());
		case 'del':
		case 's':
		case 'strike':
			return wrapped('delete', inside());
		case 'code':
			return codeOf(element, inside);
		case 'a':
			return linkOf(element, inside());
		case 'img':
			return imageOf(attributes) ?? [text(element.open)];
		case 'iframe':
		case 'embed':
			return attributes.src
				? [linkTo(attributes.src, attributes.title), ...inside()]
				: [text(element.open), ...inside(), text(element.close)];
		case 'li':
			return [text(' • '), ...inside(), text(' ')];
		default:
			if (lines.has(name)) return [{ type: 'break' }, ...inside(), { type: 'break' }];
			if (transparent.has(name))
				return [...markOf(attributes), ...inside(), ...(attributes.title ? [text(` (${attributes.title})`)] : [])];
			return [text(element.open), ...inside(), ...(element.close ? [text(element.close)] : [])];
	}
}

const markOf = ({ id, name }: Record<string, string>): Inline[] =>
	[...new Set([id, name])].flatMap((each) => (each ? [{ type: 'anchorMark' as const, name: each }] : []));

/** White space at the edges of emphasis goes outside: within, Markdown would not see the emphasis. */
function wrapped(type: 'strong' | 'emphasis' | 'delete', children: Inline[]): Inline[] {
	const inner = joinTexts(children);
	const [first, last] = [inner[0], inner.at(-1)];
	const before = first?.type === 'text' ? /^\s*/.exec(first.value)![0] : '';
	if (first?.type === 'text') first.value = first.value.slice(before.length);
	const after = last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
	if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
	const kept = inner.filter((node) => node.type !== 'text' || node.value !== '');
	const edges = (middle: Inline[]): Inline[] => [
		...(before ? [text(before)] : []),
		...middle,
		...(after ? [text(after)] : []),
	];
	const says = kept.some(
		(node) => textOf(node).trim() !== '' || node.type === 'image' || node.type === 'imageReference',
	);
	return edges(says ? [{ type, children: kept } as Inline] : kept);
}

function codeOf({ children }: HtmlElement, inside: () => Inline[]): Inline[] {
	const isText = (node: Tree): boolean =>
		['text', 'inlineCode', 'break', 'emphasis', 'strong', 'delete'].includes(node.type) &&
		(!('children' in node) || (node.children as Tree[]).every(isText));
	const certain = children.every(
		(part) =>
			part.type === 'text' ||
			part.type === 'literal' ||
			(part.type === 'node' && isText(part.node)) ||
			(part.type === 'element' && part.name === 'br'),
	);
	if (!certain) return inside();
	const value = one(htmlText(children, plain));
	return value.trim() ? [inlineCode(value)] : [text(value)];
}

function linkOf({ attributes, open, close }: HtmlElement, children: Inline[]): Inline[] {
	const { href, title } = attributes;
	if (href === undefined) return [...markOf(attributes), ...children];
	if (!children.some(({ type }) => type !== 'text') && !textOf({ type: 'x', children } as never).trim()) {
		return [...markOf(attributes), ...children, linkTo(href, title)];
	}
	if (children.some(holdsLink)) return [text(open), ...children, text(close)];
	return [...markOf(attributes), { type: 'link', url: href, title: title ?? null, children: children as never }];
}

const linkTo = (url: string, title?: string): Inline => ({
	type: 'link',
	url,
	title: null,
	children: [text(title || url) as never],
});

export const holdsLink = (node: Tree): boolean =>
	node.type === 'link' ||
	node.type === 'linkReference' ||
	node.type === 'footnoteReference' ||
	('children' in node && (node.children as Tree[]).some(holdsLink));

/** An image with a source, and nothing else that would be lost. */
export function imageOf({ src, alt = '', title }: Record<string, string>): Inline[] | undefined {
	return src ? [{ type: 'image', url: src, alt: one(alt), title: title ?? null }] : undefined;
}

/** Neighbouring texts as one: how a character is escaped depends on its neighbours. */
export function joinTexts(nodes: readonly Inline[]): Inline[] {
	const joined: Inline[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (node.type !== 'text') joined.push(node);
		else if (last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
		else if (node.value) joined.push({ type: 'text', value: node.value });
	}
	return joined;
}

/** No breaks at the ends, and never two in a row; no white space beside one. */
export function trimBreaks(nodes: readonly Inline[]): Inline[] {
	const kept: Inline[] = [];
	for (const node of nodes) {
		const last = kept.at(-1);
		if (node.type === 'break') {
			if (last?.type === 'text') last.value = last.value.trimEnd();
			if (last?.type === 'text' && last.value === '') kept.pop();
			const before = kept.at(-1);
			if (before && before.type !== 'break') kept.push(node);
		} else if (node.type === 'text' && (last?.type === 'break' || !last)) {
			const value = node.value.trimStart();
			if (value) kept.push({ type: 'text', value });
		} else kept.push(node);
	}
	while (kept.at(-1)?.type === 'break') kept.pop();
	return kept;
}
