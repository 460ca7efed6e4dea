import { expect, test } from 'vitest';
import { proseOf } from './search-prose.ts';

test.each([
	['<h2>One</h2><p>Two <em>words</em></p>', 'One. Two words.'],
	['<ul><li>a</li><li>b!</li></ul>', 'a. b!'],
	['<table><tr><td>a</td><td>b</td></tr></table>', 'a. b.'],
	['<p>one<br>line</p>', 'one line.'],
	['<pre><code>first\n  second</code></pre>', 'first second.'],
	['<p>1 &#x3C; 2 &#x26; <code>&#x3C;b></code></p>', '1 < 2 & <b>'],
	['<p title="a > b">said</p>', 'said.'],
	['<p><span>a</span><a href="/b/">b</a></p>', 'a b.'],
	['<figure class="diagram wide"><pre>flowchart</pre></figure><p>seen</p>', 'seen.'],
	['<hr>\n<p> </p>', ''],
])('%s reads %j', (html, text) => {
	expect(proseOf(html).text).toBe(text);
});

test('headings are told apart, without what stands below them', () => {
	expect(proseOf('<h2 id="a">To <code>do</code> &#x26; see</h2><p>text</p><h3>Then</h3>').headings).toBe(
		'To do & see Then',
	);
});
