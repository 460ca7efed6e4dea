import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { expect, test } from 'vitest';
import { handbookOf } from '../core/handbook-of-texts.ts';
import type { RenderContext } from './context.ts';
import { renderFragment } from './fragment.ts';
import { handlersFor } from './handlers.ts';

const piece = fc.constantFrom(
	...['word', 'two words', ' ', '  \n', '\n', '\n', '\n\n', '\n\n', '\t', '\\', '&amp;', '&lt;', '"', "'"],
	...['- one', '* two', '1. three', '3)  four', '- [x] done', '- [ ] open', '\n  - below', '\n\n  more', '> a'],
	...['`code`', '```sh\nrm -rf /x # {{name}}\n```\n', '```js title="a"\nlet a = 1;\n```\n', '```mermaid\npie\n```\n'],
	...['[a](./b.mdx)', '[a](https://x.example "t")', '[a](javascript:x)', '![p](a.png)', '[r]', '![r]', '[r][]'],
	...['\n\n[r]: ./b.mdx\n\n', '\n\n[r]: /other "t"\n\n', 'https://b.example', '[^1]', '\n\n[^1]: note\n\n'],
	...[
		'# A\n',
		'## B\n',
		'#### B',
		' *so* ',
		' **so** ',
		' ~~so~~ ',
		'| a | b |\n|:--|--:|\n| c | d | e |\n',
		'\n\n---\n\n',
	],
	...[
		'<Callout type="tip">',
		'</Callout>',
		'<Step title="Go">\n\n',
		'\n\n</Step>',
		'{/* a */}',
		'{a.b}',
		'<b>',
		'</b>',
	],
);

test('what is rendered is what the library renders with the same handlers', () => {
	let rendered = 0;
	fc.assert(
		fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
			const handbook = handbookOf({
				'guides/a.mdx': `---\ntitle: A\n---\n\n${pieces.join('')}\n`,
				'guides/b.mdx': '---\ntitle: B\n---\n',
			});
			const document = handbook.documents.find(({ id }) => id === 'a')!;
			if (!document.body) return;
			rendered++;
			const context: RenderContext = { handbook, document, base: '/', diagram: () => undefined };
			const tree = toHast(document.body, {
				handlers: handlersFor(context),
				footnoteLabelTagName: 'h2',
				clobberPrefix: '',
			});
			expect(renderFragment(context)).toBe(toHtml(tree));
		}),
		{ numRuns: 1500 },
	);
	expect(rendered).toBeGreaterThan(500);
});
