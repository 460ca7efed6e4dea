import type { Html, List, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { runbook } from '../schemas/runbook.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * The words of letters and digits, without regard to case, that are in a source and not (as often) in what was made of it.
 * What an import is meant to translate does not count:
 *
 * - tags of HTML and their attributes, but for addresses, titles and alternative texts;
 * - the numbers of ordered lists, which are counted anew;
 * - names of sections that have another name here, and the first heading where it repeats the title;
 * - an address that is also the text of its link, which is written once;
 * - addresses and fragments that lead to an imported file or a heading; labels of
 *   definitions; `{#id}` behind a heading;
 * - the names of fields (`description` is `summary` here), and Hugo's `ref`.
 *
 * `stems` are the names of the imported files, in small letters and without endings, and of the folders that an index stands for.
 */
export function lostWords(source: string, made: string, stems: ReadonlySet<string>): string[] {
	const left = count(words(made));
	const missing = words(source).filter((word) => !take(left, word));
	const spare = count(allowance(source, stems));
	return missing.filter((word) => !take(spare, word));
}

const words = (text: string): string[] =>
	decode(text)
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Character references are the character that they stand for, on both sides. */
const decode = (text: string): string =>
	text
		.replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => point(Number.parseInt(code, 16)))
		.replace(/&#(\d{1,7});/g, (_, code) => point(Number(code)))
		.replace(/&[a-z][a-z0-9]*;/gi, ' ');
const point = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

function count(list: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
	const left = counts.get(word) ?? 0;
	if (left > 0) counts.set(word, left - 1);
	return left > 0;
}

function allowance(source: string, stems: ReadonlySet<string>): string[] {
	const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const front = /^(---|\+\+\+)\n([\s\S]*?)\n\1[ \t]*(?=\n|$)/.exec(text);
	const body = front ? text.slice(front[0].length) : text;
	const allowed: string[] = [];
	for (const [, name = ''] of front?.[2]?.matchAll(/^([\w-]+)\s*[:=]/gm) ?? []) allowed.push(...words(name));
	const tree: Root = processor.parse(body);
	let first = true;
	const visit = (node: Nodes): void => {
		if (node.type === 'html') allowed.push(...tagWords(node, stems));
		else if (node.type === 'list') allowed.push(...numbersOf(node, body));
		else if (node.type === 'heading') {
			const said = textOf(node);
			if (first && (node.depth === 1 || /^.*\n=/.test(body.slice(node.position!.start.offset))))
				allowed.push(...words(said));
			first = false;
			if (
				otherNames.has(
					said
						.toLowerCase()
						.replace(/[\s?:.!]+$/, '')
						.trim(),
				)
			)
				allowed.push(...words(said));
			allowed.push(...words(/\{:?\s*#[\w-]+\s*\}\s*$/.exec(said)?.[0] ?? ''));
		} else if (node.type === 'definition') allowed.push(...words(node.label ?? ''), ...addressWords(node.url, stems));
		else if (node.type === 'link' && textOf(node) === node.url) allowed.push(...words(node.url));
		else if (node.type === 'link' || node.type === 'image') allowed.push(...addressWords(node.url, stems));
		else if ((node.type === 'linkReference' || node.type === 'imageReference') && node.referenceType === 'full')
			allowed.push(...words(node.label ?? ''));
		else if (node.type === 'text')
			for (const [, url = ''] of node.value.matchAll(/\{\{[<%]\s*(?:rel)?ref\s+"([^"]+)"/g))
				allowed.push('ref', 'relref', ...addressWords(url, stems));
		if ('children' in node) for (const child of node.children) visit(child as Nodes);
	};
	visit(tree);
	return allowed;
}

const otherNames = new Set(
	runbook.sections.flatMap(({ title, also = [] }) => [title, ...also].map((name) => name.toLowerCase())),
);

const textOf = (node: Nodes): string =>
	'value' in node && node.type !== 'html'
		? node.value
		: 'children' in node
			? node.children.map((child) => textOf(child as Nodes)).join('')
			: '';

function tagWords({ value }: Html, stems: ReadonlySet<string>): string[] {
	return [...value.matchAll(/<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>/g)].flatMap(([tag]) => {
		const kept = count(
			[...tag.matchAll(/\s(?:href|src|alt|title)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi)].flatMap(([, said = '']) =>
				addressWords(said.replace(/["']/g, ''), stems).length ? [] : words(said),
			),
		);
		return words(tag).filter((word) => !take(kept, word));
	});
}

const numbersOf = (list: List, body: string): string[] =>
	list.ordered
		? list.children.flatMap(({ position }) => words(/^\d+/.exec(body.slice(position!.start.offset))?.[0] ?? ''))
		: [];

function addressWords(url: string, stems: ReadonlySet<string>): string[] {
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return [];
	const [path = ''] = url.split(/[?#]/, 1);
	const parts = path.split('/').filter((part) => part && part !== '.');
	const name = (parts.at(-1) ?? '').toLowerCase().replace(/(\.html)?(\.[a-z]+)?$/, '');
	return path === '' || stems.has(name) || name === '..' ? words(url) : [];
}
