import { expect, test } from 'vitest';
import { takeAnchors } from './headings.ts';
import { parseMarkdown } from './parse.ts';
import { printRestrictedMdx } from './print.ts';
import { translateHtml } from './translate-html.ts';

const translated = (markdown: string): string => {
	const tree = parseMarkdown(markdown);
	translateHtml(tree);
	takeAnchors(tree);
	return printRestrictedMdx(tree).trimEnd();
};

test.each([
	['emphasis, and white space at its edges', 'a<b> bold </b>and <i>it</i>', 'a **bold** and *it*'],
	['code', '<code>a &lt; b</code>', '`a < b`'],
	['a line break', 'one<br/>two', 'one\\\ntwo'],
	['a line break in a table', '| a |\n|---|\n| one<br>two |', '| a |\n| - |\n| one two |'],
	['a link', '<a href="https://a.example/" title="T">text</a>', '[text](https://a.example/ "T")'],
	['an image', '<img src="a.png" alt="A picture" width="300">', '![A picture](a.png)'],
	['text that only looks different', 'H<sub>2</sub>O, <kbd>Esc</kbd>', 'H2O, Esc'],
	['an explanation in a tooltip', '<abbr title="Mean time to repair">MTTR</abbr>', 'MTTR (Mean time to repair)'],
	['a heading', '<h3 align="center">Hello</h3>', '### Hello'],
	['paragraphs, also open ones', '<p>one\n<p>two', 'one\n\ntwo'],
	[
		'a list',
		'<ul>\n<li>one</li>\n<li>two <b>b</b><ol><li>three</li></ol></li>\n</ul>',
		'- one\n- two **b**\n  1. three',
	],
	[
		'a table',
		'<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2 | 3</td></tr></table>',
		'| a | b |\n| - | - |\n| 1 | 2 \\| 3 |',
	],
	[
		'a table with cells that span, which stays text',
		'<table><tr><td colspan="2">a</td></tr></table>',
		'\\<table>\n\n\\<tr>\\<td colspan="2">a\\</td>\\</tr>\n\n\\</table>',
	],
	['code that keeps its lines', '<pre><code class="language-sh">a\n\n  b</code></pre>', '```sh\na\n\n  b\n```'],
	[
		'something folded',
		'<details open>\n<summary>See "more" & less</summary>\n\n- **a**\n\n</details>',
		'<Details summary="See &quot;more&quot; &amp; less">\n\n- **a**\n\n</Details>',
	],
	['something folded that is never closed', '<details>\n\ntext', '\\<details>\n\ntext'],
	['a comment', '<!-- a\n{b} */ -->\n\ntext <!-- c -->', '{/* a\n{b} * / */}\n\ntext {/* c */}'],
	[
		'a tag that is none',
		'Replace <pod-name> and <Your Name>, 1 <2, x <= y',
		'Replace \\<pod-name> and \\<Your Name>, 1 \\<2, x \\<= y',
	],
	['a tag without its other half', '</b> a <code> b', '\\</b> a \\<code> b'],
	['a script, which is text', '<script>\nalert(1)\n</script>', '\\<script>\nalert(1)\n\\</script>'],
	[
		'a link within a link',
		'[a <a href="https://a.example/">b</a>](https://b.example/)',
		'[a b (`https://a.example/`)](https://b.example/)',
	],
	['an anchor, which goes', '<a name="x"></a>\n## Here', '## Here'],
])('%s', (_, from, to) => {
	expect(translated(from)).toBe(to);
});

test('whatever opens and never closes takes no long time', () => {
	expect(translated('<b><p><div> '.repeat(3000)).length).toBeGreaterThan(10_000);
});
