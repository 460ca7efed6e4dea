import type { Html, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { context, finding, hostile, hostileTexts } from '../../tests/findings.ts';
import { commentMark, markdown } from './markdown.ts';
import { codeSpan, markdownText } from './markdown-text.ts';

const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);
const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];
const textOf = (node: Nodes): string =>
	'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

test.each(hostileTexts)('%j stays a text', (text) => {
	const nodes = all(parse(`- ${markdownText(text)} end`));
	expect([...new Set(nodes.map(({ type }) => type))].sort()).toEqual(
		expect.not.arrayContaining(['html', 'link', 'image', 'heading', 'definition', 'table', 'break', 'emphasis']),
	);
	expect(nodes.filter(({ type }) => type === 'paragraph')).toHaveLength(1);
	expect(textOf(nodes[0]!)).not.toMatch(/[@#]\w|:\/\/|www\./);
	const [code] = all(parse(codeSpan(text))).filter(({ type }) => type === 'inlineCode');
	expect(all(parse(codeSpan(text))).map(({ type }) => type)).toEqual(['root', 'paragraph', 'inlineCode']);
	expect(textOf(code!)).not.toContain('\n');
});

test('a hostile report holds our own markup, and no other', () => {
	for (const each of hostile) {
		const html = all(parse(markdown([each], context))).filter((node): node is Html => node.type === 'html');
		expect(html).toHaveLength(3);
		expect(html[0]!.value).toBe(commentMark);
		expect(html[1]!.value).toMatch(/^<details open>\n<summary><code>[^<>]*<\/code>: 1 [a-z]+<\/summary>$/);
		expect(html[2]!.value).toBe('</details>');
	}
});

test('links lead to the rule only', () => {
	const links = all(parse(markdown(hostile, context))).flatMap((node) => (node.type === 'link' ? [node.url] : []));
	expect([...new Set(links)].sort()).toEqual([
		'https://handbook.example/rules/broken-link/',
		'https://handbook.example/rules/placeholder-text/',
	]);
});

test('a report that is too long for a comment says how much is left', () => {
	const many = Array.from({ length: 2000 }, (_, index) => finding({ file: `guides/${index}.mdx` }));
	const text = markdown(many, context);
	expect(text.length).toBeLessThan(65_536);
	const told = text.match(/<details>/g)!.length;
	expect(text).toContain(`And ${2000 - told} findings more: run \`rollbook check\`.`);
});
