import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { codeBlock } from './code-block.ts';

const block = (value: string, lang = 'sh'): Element => codeBlock({ type: 'code', lang, value });
const textOf = (node: ElementContent): string =>
	node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
const html = (value: string, lang = 'sh'): string => toHtml(block(value, lang));
const digest = `registry.example/storefront@sha256:${'0123456789abcdef'.repeat(4)}`;

test.each([
	[
		'sh',
		`kubectl set image deployment/storefront \\\n\tstorefront=${digest}\n\n  rollout --timeout=6m "a  b\n c" # x\n`,
	],
	['console', '$ flags set a --env b\nset\n$ ls'],
	['sql', "SELECT a,\n  'b  c'\nFROM d;"],
	['yaml', 'a:\n  - b: "{{ c }}"\n\n  - d'],
	['text', '{{pod}} x\n'],
	['sh', ''],
])('%s is copied as it was written: %j', (lang, source) => {
	expect(textOf(block(source, lang))).toBe(source);
});

test('an option keeps in one line, and has no colours of a keyword', () => {
	const made = html('flags set refunds off --env production --timeout=6m\nkubectl get a --set b');
	expect(made).toContain('<span class="word">--env</span>');
	expect(made).toContain('<span class="word">--timeout=6m</span>');
	expect(made).not.toContain('hljs-');
});

test('commands are coloured where a command begins, also behind a pipe and a prompt; not in a line that goes on', () => {
	expect(html('echo a | sudo kill b')).toMatch(/hljs-built_in">echo<.*hljs-built_in">kill</);
	expect(html('$ export A=b', 'console')).toContain('hljs-built_in">export<');
	expect(html('flags turn \\\n  set off')).not.toContain('hljs-built_in');
	expect(html('for a in b; do\n  echo x\ndone')).toMatch(/>for<.*>in<.*>do<.*>echo<.*>done</s);
});

test('a long word at the beginning of a line may break anywhere: it leaves no line of blanks', () => {
	expect(html(`set \\\n  a=${digest}`)).toContain(`<span class="word-first">a=${digest}</span>`);
	expect(html(`pull ${digest}`)).toContain('<span class="word-long">');
});

test('what the reader fills in is one element, blanks and all', () => {
	expect(html('kubectl delete pod-{{ pod }}')).toMatch(
		/<span class="word">pod-<span class="input-value" data-input="pod">\{\{ pod }}<\/span><\/span>/,
	);
});
