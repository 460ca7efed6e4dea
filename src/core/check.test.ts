import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { clockAt } from './clock.ts';
import { handbookOf } from './handbook-of-texts.ts';
import type { DocumentRule } from './rule.ts';

/** Finds something in every document. */
const rule: DocumentRule = {
	id: 'placeholder-text',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	asks: 'Nothing.',
	why: 'It is a test.',
	bad: {},
	good: {},
	*check(document) {
		yield { document, message: 'Unexpected text', help: 'Mend it.' };
	},
};
const guide = '---\ntitle: A\n---\n\nText.\n';
const severitiesOf = (config: string) =>
	check(
		handbookOf({
			'handbook.yaml': `name: A\n${config}`,
			'guides/a.mdx': guide,
			'runbooks/a.mdx': guide,
			'runbooks-old/x.mdx': guide,
		}),
		[rule],
		{ clock: clockAt(0) },
	).findings.map(({ rule, place, severity }) => `${rule} ${place.file} ${severity}`);

describe('severitiesIn', () => {
	test('holds in its folder only', () => {
		expect(
			severitiesOf('severitiesIn:\n  - folder: runbooks/\n    severities:\n      placeholder-text: error\n'),
		).toEqual(['placeholder-text guides/a.mdx warning', 'placeholder-text runbooks/a.mdx error']);
	});
	test('a rule may be on in one folder, and off elsewhere', () => {
		expect(
			severitiesOf(
				'severities:\n  placeholder-text: off\nseveritiesIn:\n  - folder: guides\n    severities:\n      placeholder-text: info\n',
			),
		).toEqual(['placeholder-text guides/a.mdx info']);
	});
	test('a rule may be off in one folder', () => {
		expect(severitiesOf('severitiesIn:\n  - folder: guides\n    severities:\n      placeholder-text: off\n')).toEqual([
			'placeholder-text runbooks/a.mdx warning',
		]);
	});
	test('names rules and folders that are there', () => {
		expect(
			severitiesOf('severitiesIn:\n  - folder: ../x\n    severities:\n      placeholder-txt: off\n').filter((each) =>
				each.startsWith('handbook-config'),
			),
		).toHaveLength(2);
	});
});

test('what a document sets aside is kept apart', () => {
	const handbook = handbookOf({
		'guides/a.mdx': '---\ntitle: A\nrules:\n  - off: placeholder-text\n    reason: Known.\n---\n\nText.\n',
	});
	const { findings, setAside } = check(handbook, [rule], { clock: clockAt(0) });
	expect([findings.length, setAside.map(({ place }) => place.file)]).toEqual([0, ['guides/a.mdx']]);
});
