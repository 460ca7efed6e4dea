import { expect, test } from 'vitest';
import { smallHandbook } from '../../tests/small-handbook.ts';
import { changesOf, inBrief } from './changes.ts';
import { codeIn } from './text-parts.ts';

const changesIn = (body: string) =>
	changesOf(
		smallHandbook({
			'releases/2.4.0.mdx': `---\ntitle: 2.4.0\nversion: 2.4.0\ntype: feature\nstatus: planned\n---\n\n${body}`,
		}).all('release')[0]!,
	).map(({ node, parts, ...rest }) => ({
		...rest,
		code: codeIn(parts),
		line: node.position?.start.line,
	}));

test('bullets under the headings of Keep a Changelog are changes, with what <Change> says of them', () => {
	const found = changesIn(
		'## Summary\n\n- Not one.\n\n## Added\n\n- Refunds, with `refund.settled`.\n  - More of the same.\n- <Change scope="../services/payments.mdx" breaking migration="2-to-3">Amounts\n  are text.</Change>\n\n## removed:\n\n<Change removedIn="3.0.0" audience="support">The old page.</Change>\n\n## Upgrade\n\n- Not one.\n',
	);
	expect(found).toEqual([
		{
			heading: 'Added',
			text: 'Refunds, with refund.settled.More of the same.',
			code: ['refund.settled'],
			breaking: false,
			audience: 'public',
			line: 14,
		},
		{
			heading: 'Added',
			text: 'Amounts are text.',
			code: [],
			breaking: true,
			audience: 'public',
			scope: 'payments',
			migration: '2-to-3',
			line: 16,
		},
		{
			heading: 'Removed',
			text: 'The old page.',
			code: [],
			breaking: false,
			audience: 'support',
			removedIn: '3.0.0',
			line: 21,
		},
	]);
});

test('each <Change> of a bullet is a change; an <Audience> around them says for whom', () => {
	const found = changesIn(
		'## Changed\n\n- <Change breaking>One.</Change> <Change breaking="false">Two.</Change>\n\n<Audience only="internal">\n- Three.\n</Audience>\n',
	);
	expect(found.map(({ text, breaking, audience }) => [text, breaking, audience])).toEqual([
		['One.', true, 'public'],
		['Two.', false, 'public'],
		['Three.', false, 'internal'],
	]);
});

test.each([
	['**Breaking:** amounts are text.', true],
	['BREAKING CHANGE: amounts are text.', true],
	['Breaking a tie takes less time.', false],
])('%s', (bullet, breaking) => {
	expect(changesIn(`## Changed\n\n- ${bullet}\n`)[0]?.breaking).toBe(breaking);
});

test('headings deeper than sections group changes and do not end them', () => {
	expect(changesIn('## Fixed\n\n### Payments\n\n- One.\n\n# Other\n\n- Two.\n').map(({ text }) => text)).toEqual([
		'One.',
	]);
});

test('a long change is cut at a word', () => {
	expect(inBrief({ text: 'Short.' })).toBe('Short');
	expect(inBrief({ text: 'word '.repeat(30) })).toMatch(/^(word )+…$/);
});
