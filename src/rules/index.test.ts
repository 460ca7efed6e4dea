import { describe, expect, test } from 'vitest';
import { check } from '../core/check.ts';
import { clockAt } from '../core/clock.ts';
import { handbookOf } from '../core/handbook-of-texts.ts';
import { historyOf } from '../core/history-of-texts.ts';
import { terminal } from '../reporters/terminal.ts';
import { exampleDay } from './examples.ts';
import { rules } from './index.ts';

const world = { clock: clockAt(exampleDay) };
const findingsIn = (files: Record<string, string>, before?: Record<string, string>) =>
	check(handbookOf(files), rules, { ...world, ...(before ? { history: historyOf(before) } : {}) }).findings;
const told = (files: Record<string, string>, rule: string, before?: Record<string, string>) =>
	terminal(
		findingsIn(files, before).filter((finding) => finding.rule === rule),
		{ colour: false, source: (file) => files[file] },
	);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
	test('finds its bad example, in these words', () => {
		expect(told(rule.bad, id, rule.before)).toMatchSnapshot();
		expect(findingsIn(rule.bad, rule.before).some((finding) => finding.rule === id)).toBe(true);
	});
	test('lets its good example pass, as do all others', () => {
		// hints aside: that nothing leads to a page of a small example is no slip of it
		expect(
			findingsIn(rule.good, rule.before).filter((found) => found.rule === id || found.severity !== 'info'),
		).toEqual([]);
	});
	test('is named and told as a rule is', () => {
		expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
		expect(rule.asks).toMatch(/^[A-Z].*\.$/s);
		expect(rule.why).toMatch(/^[A-Z].*\.$/s);
	});
});

test('ids are unique', () => {
	expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('a document sets a rule aside with its reason', () => {
	const text =
		'---\ntitle: Later\nrules:\n  - off: placeholder-text\n    reason: It is about the word.\n---\n\nThe word TODO.\n';
	expect(check(handbookOf({ 'guides/later.mdx': text }), rules, world)).toMatchObject({
		findings: [],
		setAside: [{ rule: 'placeholder-text' }],
	});
});

test('handbook.yaml changes a severity, and names the nearest rule for one that is unknown', () => {
	const guide = '---\ntitle: Later\n---\n\nTODO.\n';
	const severe = findingsIn({
		'handbook.yaml': 'name: A\nseverities:\n  placeholder-text: error\n',
		'guides/later.mdx': guide,
	});
	expect(severe.map(({ rule, severity }) => [rule, severity])).toEqual([['placeholder-text', 'error']]);
	const misspelt = findingsIn({ 'handbook.yaml': 'name: A\nseverities:\n  placeholder-txt: error\n' });
	expect(misspelt[0]).toMatchObject({
		message: 'Unexpected rule `placeholder-txt`, expected `placeholder-text`',
		place: { file: 'handbook.yaml', start: { line: 3, column: 3 } },
	});
});
