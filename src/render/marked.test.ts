import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { marked } from './marked.ts';

test('code between backticks is code, and all else is text', () => {
	const html = (text: string) => toHtml(h('p', marked(text)));
	expect(html('Yes, and `a<b` is <zero>')).toBe('<p>Yes, and <code>a&#x3C;b</code> is &#x3C;zero></p>');
	expect(html('`<img src=x onerror=alert(1)>`')).toBe('<p><code>&#x3C;img src=x onerror=alert(1)></code></p>');
	expect(html('one ` alone')).toBe('<p>one ` alone</p>');
});
