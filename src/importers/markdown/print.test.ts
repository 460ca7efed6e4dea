import { expect, test } from 'vitest';
import { parseBody } from '../../core/body.ts';
import { textOf } from '../../core/syntax-tree.ts';
import { parseMarkdown } from './parse.ts';
import { printRestrictedMdx } from './print.ts';

test.each([
	['an import in prose', 'import a from the shelf'],
	['an export in prose', 'export\nit'],
	['braces', 'a {b} {{ c }} {d'],
	['less than', '1 < 2, <= 3, <3'],
	['a template', '{% if a %} <%= b %>'],
	['a brace in an address', '[a](https://a.example/{b}?c=<d>)'],
	['a brace in a label', '[a][{b}]\n\n[{b}]: https://a.example/ "{c}"'],
	['a brace in an alternative text', '![{a}](b.png "<c>")'],
	['indented code', '    a {b}\n\n\tc'],
	['code in a list', '- a\n\n      {b}'],
	['an info string', '```{r, echo=FALSE}\n{a}\n```'],
	['a footnote', 'a[^1]\n\n[^1]: {b}\n\n    c'],
	['a task list', '- [ ] <a\n- [x] b}'],
	['a table', '| {a} | `b \\| c` |\n|:-|-:|\n| <d | e |'],
	['an address by itself', '<https://a.example/b?c={d}>'],
])('%s is read by MDX as Markdown reads it', (_, markdown) => {
	const tree = parseMarkdown(markdown);
	const read = parseBody(printRestrictedMdx(tree));
	expect(read).toHaveProperty('tree');
	if (!('tree' in read)) return;
	const outline = (node: unknown): string =>
		JSON.stringify(node, (key, value) =>
			['position', 'data', 'spread', 'identifier', 'label', 'align'].includes(key) ? undefined : (value ?? undefined),
		);
	expect(textOf(read.tree)).toBe(textOf(tree));
	expect(outline(read.tree)).not.toMatch(/mdx/);
});
