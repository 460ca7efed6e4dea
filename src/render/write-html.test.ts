import fc from 'fast-check';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { writeHtml } from './write-html.ts';

const piece = fc.constantFrom(
	'word',
	' ',
	'\n',
	'<',
	'>',
	'&',
	'&amp;',
	'"',
	"'",
	'`',
	'\0',
	'\t',
	'=',
	'/',
	'é',
	'日',
	'😀',
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const value: fc.Arbitrary<Properties[string]> = fc.oneof(
	{ weight: 4, arbitrary: text },
	fc.array(text, { maxLength: 3 }),
	fc.constantFrom(true, false, 0, 2.5, -1, Number.NaN, null, undefined),
);
const key = fc.constantFrom(
	...['className', 'dateTime', 'tabIndex', 'ariaLabel', 'ariaHidden', 'ariaDescribedBy', 'align', 'alt', 'decoding'],
	...['height', 'href', 'id', 'loading', 'name', 'rel', 'role', 'src', 'title', 'type', 'value', 'width', 'start'],
	...['dataStep', 'dataFootnoteRef', 'dataURL', 'data', 'data-kind', 'checked', 'disabled', 'hidden', 'download'],
	...['htmlFor', 'spellcheck', 'autocomplete', 'xLinkHref', 'viewBox', 'unknownOne'],
);
const tagName = fc.constantFrom(
	...['p', 'a', 'code', 'h2', 'li', 'rb-tabs', 'td', 'img', 'br', 'hr', 'input', 'wbr', 'col', 'link', 'svg'],
	...['desc', 'script', 'style', 'title'],
);
const node = fc.letrec<{ node: ElementContent }>((tie) => ({
	node: fc.oneof(
		{ depthSize: 'small' },
		text.map((content): ElementContent => ({ type: 'text', value: content })),
		fc
			.tuple(tagName, fc.array(fc.tuple(key, value), { maxLength: 3 }), fc.array(tie('node'), { maxLength: 3 }))
			.map(([name, properties, children]): Element => {
				return { type: 'element', tagName: name, properties: Object.fromEntries(properties), children };
			}),
		text.map((content): ElementContent => ({ type: 'comment', value: content })),
	),
})).node;

test('what is written is what the library writes', () => {
	fc.assert(
		fc.property(fc.array(node, { maxLength: 4 }), (children) => {
			const root: Root = { type: 'root', children };
			expect(writeHtml(root)).toBe(toHtml(root));
		}),
		{ numRuns: 5000 },
	);
});
