import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { textOf } from './syntax-tree.ts';
import { textParts } from './text-parts.ts';

test.each([
	[
		'An order that was `refunded` has the state `refunded`.',
		['An order that was ', '`refunded`', ' has the state ', '`refunded`', '.'],
	],
	[
		'An order that was refunded has the state `refunded`.',
		['An order that was refunded has the state ', '`refunded`', '.'],
	],
	['The **bold** and\n*long*  way.  ', ['The bold and long way.']],
	['`a``', ['`a``']],
	['', []],
])('%s', (markdown, expected) => {
	const tree = unified().use(remarkParse).parse(markdown);
	const parts = textParts(tree);
	expect(parts.map(({ text, isCode }) => (isCode ? `\`${text}\`` : text))).toEqual(expected);
	expect(parts.map(({ text }) => text).join('')).toBe(textOf(tree).replace(/\s+/g, ' ').trim());
});
