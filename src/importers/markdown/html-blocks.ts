import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { textOf } from '../../core/syntax-tree.ts';
import { holdsLink, isInline, joinTexts, toInline, trimBreaks } from './html-inline.ts';
import { tableOf } from './html-table.ts';
import { type HtmlElement, type HtmlPart, htmlText } from './html-tree.ts';
import { type Block, comment, type Inline, paragraph, type Tree, text } from './nodes.ts';

const phrasing = new Set([
	'text',
	'emphasis',
	'strong',
	'delete',
	'inlineCode',
	'break',
	'image',
	'imageReference',
	'link',
	'linkReference',
	'footnoteReference',
	'mdxTextExpression',
	'anchorMark',
]);
const unwrapped = new Set([
	'div',
	'section',
	'article',
	'main',
	'header',
	'footer',
	'nav',
	'aside',
	'figure',
	'figcaption',
	'center',
	'p',
	'span',
	'font',
	'small',
	'big',
	'sup',
	'sub',
	'kbd',
	'b',
	'strong',
	'i',
	'em',
	'dl',
	'dd',
	'dt',
	'li',
	'picture',
	'summary',
]);
const blocks = new Set([
	...[
		'div',
		'section',
		'article',
		'main',
		'header',
		'footer',
		'nav',
		'aside',
		'figure',
		'figcaption',
		'center',
		'p',
		'dl',
		'dd',
		'dt',
		'li',
	],
	...['ul', 'ol', 'table', 'details', 'pre', 'hr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary'],
]);
const isPhrasing = (node: Tree): boolean => phrasing.has(node.type);

/** Parts that stand by themselves to blocks. What has no certain meaning in Markdown becomes text, tags and all. */
export function toBlocks(parts: readonly HtmlPart[]): Block[] {
	const result: Block[] = [];
	let line: HtmlPart[] = [];
	const flush = () => {
		if (line.every((part) => part.type === 'comment' || (part.type === 'text' && !part.value.trim()))) {
			for (const part of line)
				if (part.type === 'comment' && part.value.trim()) result.push(comment(part.value, false));
		} else {
			const children = trimEnds(toInline(line));
			if (children.length) result.push(paragraph(children));
		}
		line = [];
	};
	for (const part of parts) {
		if (part.type === 'element' && (blocks.has(part.name) || !isInline(part.children, isPhrasing))) {
			if (hasNoBlockForm(part)) {
				line.push({ type: 'literal', value: part.open });
				flush();
				result.push(...toBlocks(part.children));
				line.push({ type: 'literal', value: part.close });
			} else {
				flush();
				result.push(...blockOf(part));
			}
		} else if (part.type === 'node' && !isPhrasing(part.node)) {
			flush();
			result.push(part.node as Block);
		} else line.push(part);
	}
	flush();
	return result;
}

const hasNoBlockForm = (element: HtmlElement): boolean =>
	(element.name === 'table' && !tableOf(element, toBlocks)) ||
	(element.name === 'pre' && !isInline(element.children, isPhrasing)) ||
	!(blocks.has(element.name) || unwrapped.has(element.name));

function blockOf(element: HtmlElement): Block[] {
	const { name, attributes, children } = element;
	const mark: Block[] = attributes.id ? [{ type: 'anchorMark', name: attributes.id }] : [];
	switch (name) {
		case 'hr':
			return [{ type: 'thematicBreak' }];
		case 'blockquote':
			return [{ type: 'blockquote', children: toBlocks(children) as BlockContent[] }];
		case 'ul':
		case 'ol':
			return listOf(element);
		case 'table':
			return tableOf(element, toBlocks)!;
		case 'pre':
			return preOf(element);
		case 'details':
			return detailsOf(element);
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6':
			if (!isInline(children, isPhrasing)) return toBlocks(children);
			return [
				...mark,
				{ type: 'heading', depth: Number(name[1]) as 1, children: trimEnds(toInline(children)) as PhrasingContent[] },
			];
		default:
			return [...mark, ...toBlocks(children)];
	}
}

function listOf({ name, attributes, children }: HtmlElement): Block[] {
	const items: ListItem[] = [];
	const add = (parts: readonly HtmlPart[]) => {
		const inside = toBlocks(parts) as BlockContent[];
		items.push({ type: 'listItem', spread: inside.length > 1 && inside[1]?.type !== 'list', children: inside });
	};
	let others: HtmlPart[] = [];
	const flush = () => {
		if (others.some((part) => part.type !== 'text' || part.value.trim())) add(others);
		others = [];
	};
	for (const child of children) {
		if (child.type === 'element' && child.name === 'li') {
			flush();
			add(child.children);
		} else others.push(child);
	}
	flush();
	if (items.length === 0) return [];
	const start = /^\d{1,9}$/.test(attributes.start ?? '') ? Number(attributes.start) : 1;
	return [
		{ type: 'list', ordered: name === 'ol', start: name === 'ol' ? start : null, spread: false, children: items },
	];
}

function preOf({ children }: HtmlElement): Block[] {
	const code = children.find((part) => part.type === 'element' && part.name === 'code') as HtmlElement | undefined;
	const lang = /(?:^|\s)lang(?:uage)?-([\w+-]+)/.exec(code?.attributes.class ?? '')?.[1] ?? null;
	const comments = children.flatMap((part): Block[] =>
		part.type === 'comment' && part.value.trim() ? [comment(part.value, false)] : [],
	);
	const value = htmlText(children, (node) => textOf(node)).replace(/^\n|\n$/g, '');
	return [...comments, { type: 'code', lang, value }];
}

/** `<details>` to the component of the same purpose; its summary is text there. */
function detailsOf({ children }: HtmlElement): Block[] {
	const at = children.findIndex((part) => part.type === 'element' && part.name === 'summary');
	const summary = at === -1 ? [] : (children[at] as HtmlElement).children;
	const value = htmlText(summary, (node) => textOf(node))
		.replace(/\s+/g, ' ')
		.trim();
	const inside = toBlocks(children.filter((_, index) => index !== at));
	const shown = isInline(summary, isPhrasing) ? trimEnds(toInline(summary)) : [];
	const more = shown.some((node) => holdsLink(node) || node.type === 'image')
		? [paragraph(shown)]
		: isInline(summary, isPhrasing)
			? []
			: toBlocks(summary);
	return [
		{
			type: 'mdxJsxFlowElement',
			name: 'Details',
			attributes: [{ type: 'mdxJsxAttribute', name: 'summary', value: value || 'Details' }],
			children: [...more, ...inside] as RootContent[],
		},
	];
}

/** Without white space at the ends of a paragraph. */
export function trimEnds(nodes: readonly Inline[]): Inline[] {
	const kept = trimBreaks(joinTexts(nodes));
	const first = kept[0];
	if (first?.type === 'text') kept[0] = text(first.value.trimStart());
	const last = kept.at(-1);
	if (last?.type === 'text') kept[kept.length - 1] = text(last.value.trimEnd());
	return kept.filter((node) => node.type !== 'text' || node.value !== '');
}
