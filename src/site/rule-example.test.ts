import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { badExample, goodExample } from './rule-example.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (_, rule) => {
	test('shows what is found, at its line', () => {
		const { files, elsewhere } = badExample(rule);
		const found = files.flatMap(({ runs }) => runs.flat()).flatMap((line) => line.found);
		expect(found.length + elsewhere.length).toBeGreaterThan(0);
		expect(found.every(({ rule: id }) => id === rule.id)).toBe(true);
	});
	test('shows what is otherwise where it is fine', () => {
		expect(goodExample(rule).files.some(({ runs }) => runs.length > 0)).toBe(true);
	});
});
