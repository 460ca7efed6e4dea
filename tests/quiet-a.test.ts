import { expect, test } from 'vitest';
import { check } from '../src/core/check.ts';
import { clockAt } from '../src/core/clock.ts';
import { handbookOf } from '../src/core/handbook-of-texts.ts';
import { rules } from '../src/rules/index.ts';

// What looks like a slip and is none: the rules say nothing.

const world = { clock: clockAt(Date.UTC(2026, 10, 21, 12)) };
const found = (files: Record<string, string>) =>
	check(handbookOf(files), rules, world).findings.map(({ rule, severity }) => `${severity} ${rule}`);
const guide = (body: string, fields = '') => ({ 'guides/a.mdx': `---\ntitle: A\n${fields}---\n\n${body}\n` });
const alert = (...titles: string[]) => ({
	'runbooks/a.mdx': `---\ntitle: A\ntype: alert\nalerts: [A]\n---\n\n${titles.map((each) => `## ${each}\n\nText.\n`).join('\n')}`,
});

test.each<[string, Record<string, string>]>([
	['a heading above deeper ones', guide('## A\n\n### B\n\nText.')],
	['a heading that is a link', guide('## [B](https://parcelway.example/b)\n\n## C\n\nText.')],
	['a heading above a component', guide('## A\n\n<Callout>Mind the gap.</Callout>')],
	['headings that go up by more than one level', guide('## A\n\n### B\n\n#### C\n\nText.\n\n## D\n\nText.')],
	['the same words under different headings', guide('## A\n\n### Check\n\nText.\n\n## B\n\n### Check\n\nText.')],
	['sections between others', alert('Meaning', 'History', 'Impact', 'Diagnosis', 'Notes', 'Mitigation')],
	['a section that two headings could open', alert('Diagnosis', 'Meaning', 'Impact', 'Troubleshooting', 'Mitigation')],
	['a review that was never asked for', guide('Text.', 'reviewed:\n  on: 2019-01-01\n  by: platform/on-call\n')],
	[
		'the day on which a review ends',
		guide('Text.', 'reviewed:\n  on: 2026-08-24\n  by: platform/on-call\nreviewEvery: P90D\n'),
	],
	[
		'a plan that was rolled back, and is kept as it was',
		{
			'releases/1.0.0.mdx':
				'---\ntitle: A\nversion: 1.0.0\ntype: hotfix\nstatus: withdrawn\nrollbackPlan: 1.0.0\n---\n\n## Summary\n\nA.\n\n## Cause\n\nB.\n\n## Fix\n\nC.\n',
			'rollback-plans/1.0.0.mdx':
				'---\ntitle: A\nrelease: 1.0.0\ngranularity: service\nreviewed:\n  on: 2025-01-01\n  by: platform/on-call\nreviewEvery: P30D\n---\n\n## Decide\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\nC.\n\n## Validate\n\nD.\n\n## Communicate\n\nE.\n',
		},
	],
	[
		'a team that has the id of a service',
		{
			'teams/payments.mdx': '---\ntitle: P\n---\n\nA.\n',
			'services/payments.mdx': '---\ntitle: P\nowner: payments\n---\n\nA.\n',
		},
	],
	[
		'a public page whose fields name inside pages',
		{
			'teams/checkout.mdx': '---\ntitle: Checkout\n---\n\nA.\n',
			'services/payments.mdx': '---\ntitle: P\nowner: checkout\n---\n\nA.\n',
		},
	],
	[
		'an address of an edition that is written without slashes',
		{
			'handbook.yaml':
				"name: A\neditions:\n  - id: '1'\n    title: '1'\n    folder: old\ngone:\n  - address: guides/b\n    reason: Nobody does it any more.\n",
			'old/guides/b.mdx': '---\ntitle: B\n---\n\nText.\n',
		},
	],
])('%s', (_, files) => {
	expect(found(files)).toEqual([]);
});

test('a plan that is not written yet is missing, and not a release by mistake', () => {
	const release =
		'---\ntitle: A\nversion: 1.0.0\ntype: hotfix\nstatus: planned\nrollbackPlan: 1.0.0\n---\n\n## Summary\n\nA.\n\n## Cause\n\nB.\n\n## Fix\n\nC.\n';
	expect(found({ 'releases/1.0.0.mdx': release })).toContain('error ref-exists');
	expect(found({ 'releases/1.0.0.mdx': release })).not.toContain('error ref-kind');
});

test('who works alone is asked for less, who is regulated for more', () => {
	const edition = "editions:\n  - id: '1'\n    title: '1'\n    folder: old\n    frozen: 2025-01-01\n";
	const files = (profile: string) => ({
		'handbook.yaml': `name: A\nprofile:\n  ${profile}\n${edition}`,
		...guide('## B\n\n## C\n\nText.'),
	});
	expect(found(files('size: solo'))).toEqual(['info empty-section', 'info frozen-edition-unchanged']);
	expect(found(files('size: team'))).toEqual(['warning empty-section', 'warning frozen-edition-unchanged']);
	expect(found(files('risk: regulated'))).toEqual([
		'error required-fields',
		'warning empty-section',
		'error frozen-edition-unchanged',
	]);
});
