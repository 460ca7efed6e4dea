import { expect, test } from 'vitest';
import { handbookOf } from './handbook-of-texts.ts';
import { sameAddresses } from './same-addresses.ts';

const guide = (fields: string, body = 'A.') => `---\ntitle: A\n${fields}---\n\n${body}\n`;
const before = { 'guides/a.md': guide(''), 'guides/b.md': guide('aliases: [old]\n'), 'handbook.yaml': 'name: A\n' };

test.each<[string, boolean, Record<string, string>]>([
	['nothing', true, {}],
	['a body', true, { 'guides/a.md': guide('', '## Another\n\nBody.') }],
	['an alias', false, { 'guides/b.md': guide('aliases: [older]\n') }],
	['front matter that cannot be read any more', false, { 'guides/b.md': guide('aliases: [old\n') }],
	['a document that came', false, { 'guides/c.md': guide('') }],
	['handbook.yaml', false, { 'handbook.yaml': 'name: B\n' }],
])('of a handbook in which %s changed, that addresses are the same is said to be %s', (_, same, changed) => {
	expect(sameAddresses(handbookOf(before), handbookOf({ ...before, ...changed }))).toBe(same);
});

test('a document under another name is at another address', () => {
	const { 'guides/a.md': text, ...others } = before;
	expect(sameAddresses(handbookOf(before), handbookOf({ ...others, 'guides/c.md': text }))).toBe(false);
});
