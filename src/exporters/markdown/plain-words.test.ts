import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { printMarkdown } from './print-markdown.ts';

const library = unified()
	.use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true, listItemIndent: 'one' })
	.use(remarkGfm, { tablePipeAlign: false })
	.freeze();

const piece = fc.constantFrom(
	...[
		'word',
		'W',
		'www',
		'http',
		'https',
		'a1',
		'12',
		' ',
		' ',
		'\n',
		'.',
		',',
		':',
		'/',
		'-',
		'(',
		')',
		'!',
		'#',
		'&',
	],
	...[
		'*',
		'+',
		'<',
		'=',
		'>',
		'@',
		'[',
		'\\',
		']',
		'_',
		'`',
		'|',
		'~',
		'\t',
		'{',
		'}',
		'"',
		"'",
		'é',
		'日',
		'…',
		'^',
		'$',
	],
);
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
	{ weight: 4, arbitrary: text.map((value): PhrasingContent => ({ type: 'text', value })) },
	text.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
	text.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
	text.map((value): PhrasingContent => ({ type: 'link', url: '/a', children: [{ type: 'text', value }] })),
	fc.constant<PhrasingContent>({ type: 'footnoteReference', identifier: 'a' }),
	fc.constant<PhrasingContent>({ type: 'break' }),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<RootContent> = fc.oneof(
	line.map((children): RootContent => ({ type: 'paragraph', children })),
	line.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
	line.map(
		(children): RootContent => ({
			type: 'list',
			ordered: false,
			spread: false,
			children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }],
		}),
	),
	fc.tuple(text, fc.constantFrom(true, false, null), line).map(
		([value, checked, children]): RootContent => ({
			type: 'list',
			ordered: false,
			spread: false,
			children: [
				{ type: 'listItem', checked, children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] },
				{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] },
			],
		}),
	),
	text.map(
		(value): RootContent => ({
			type: 'blockquote',
			children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
		}),
	),
	line.map(
		(children): RootContent => ({
			type: 'table',
			children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
		}),
	),
);

test('what is printed by a quick look is what the library prints', () => {
	fc.assert(
		fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
			const root = (): Root => structuredClone({ type: 'root', children });
			expect(printMarkdown(root())).toBe(library.stringify(root()));
		}),
		{ numRuns: 3000 },
	);
});
