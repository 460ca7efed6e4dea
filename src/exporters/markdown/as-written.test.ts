import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Parent } from 'unist';
import { expect, test } from 'vitest';
import { parseBody } from '../../core/body.ts';
import { keepWritten } from './as-written.ts';
import { plainTree } from './plain-tree.ts';
import { printMarkdown } from './print-markdown.ts';

const addresses = {
	link: (url: string) => (url.startsWith('javascript:') ? undefined : url.replace(/^\.\//, 'https://a.example/')),
	image: (url: string) => `https://a.example/media/${url}`,
};
const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** What a reader sees: kinds, words, addresses. Texts that follow on each other are one, a break of a line is a blank. */
function seen(tree: Node, addressed: (node: Node & { url: string }) => string | undefined = ({ url }) => url): unknown {
	const bare = (node: Node): unknown => {
		const { type, value, url, depth, ordered, children } = node as Parent & Record<string, unknown>;
		const own = {
			type,
			...(typeof value === 'string' ? { value: type === 'code' ? value : value.replace(/\s+/g, ' ') } : {}),
			...(typeof url === 'string' ? { url: addressed(node as Node & { url: string }) } : {}),
			...(depth ? { depth } : {}),
			...(ordered ? { ordered } : {}),
		};
		if (!children) return own;
		const all: { type: string; value?: string }[] = [];
		for (const child of children.map(bare) as { type: string; value?: string }[]) {
			const last = all.at(-1);
			if (last?.type === 'text' && child.type === 'text') last.value = `${last.value}${child.value}`;
			else all.push(child);
		}
		return { ...own, children: all };
	};
	return bare(tree);
}
const kept = (body: Root, text: string) =>
	printMarkdown({ type: 'root', children: plainTree(keepWritten(body, text, addresses), addresses) });

// a marker with nothing behind it, and marks that fit none, each parser reads in its own way
const piece = fc.constantFrom(
	...[
		'word',
		'two words',
		' ',
		'  ',
		'    ',
		'\n',
		'\n',
		'\n\n',
		'\n    ',
		'\t',
		'- one',
		'* two',
		'1. three',
		'1)  four',
	],
	...[
		'`',
		'``',
		'```\n',
		'```sh\n',
		'    ```\n',
		'   ```\n',
		'\n\n     ',
		'\n\n   ',
		'\n   - ',
		'\n    1. ',
		'~~~\n',
		'> a',
		'<Callout>',
		'</Callout>',
		'\\<b\\>',
		'&lt;',
		'{/* a */}',
	],
	...[
		'[a](./b.mdx)',
		'[a](./b.mdx "t")',
		'[a](javascript:x)',
		'![p](a.png)',
		'[r]',
		'[r]: ./c.mdx\n',
		'https://b.example',
	],
	...[
		'# A',
		'## B',
		' *so* ',
		' **so** ',
		' ~~so~~ ',
		'| a | b |\n|---|---|\n| c | d |\n',
		'---\n',
		'===\n',
		'\\',
		'[^1]',
	],
	...['[^1]: note\n', '- [x] done', '\n  - below', '\n\n  more'],
);

test('what is kept as it was written reads as it was read with components', () => {
	let whole = 0;
	fc.assert(
		fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
			const text = `${pieces.join('')}\n`;
			const parsed = parseBody(text);
			if ('fault' in parsed) return;
			const { children } = keepWritten(parsed.tree, text, addresses);
			if (!children.every(({ type }) => (type as string) === 'asWritten')) return;
			whole++;
			expect(seen(parser.parse(kept(parsed.tree, text)))).toEqual(
				seen(parsed.tree, ({ type, url }) => (type === 'image' ? addresses.image(url) : addresses.link(url))),
			);
		}),
		{ numRuns: Number(process.env.RUNS ?? 5000) },
	);
	expect(whole).toBeGreaterThan(500);
});

test('addresses are changed, all else stays as it stands', () => {
	const text = '# A  title\n\nSee [it](./b.mdx)  and\n![p](a.png), *so*.\n\n* one\n* two\n\n```sh\nrm <x>\n```\n';
	const parsed = parseBody(text);
	expect('tree' in parsed && kept(parsed.tree, text)).toBe(
		text.replace('./b.mdx', 'https://a.example/b.mdx').replace('a.png', 'https://a.example/media/a.png'),
	);
});
