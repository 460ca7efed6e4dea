import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, longestWord, nearest, suggester } from './nearest.ts';

test('the word that was meant, or none', () => {
	expect(nearest('sumary', ['summary', 'severity', 'services'])).toBe('summary');
	expect(nearest('Calout', ['Callout', 'Tab'])).toBe('Callout');
	expect(nearest('titel', ['title', 'tier'])).toBe('title');
	expect(nearest('banana', ['title', 'tier'])).toBeUndefined();
});

test('stopping early changes no answer', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
	fc.assert(
		fc.property(word, word, fc.integer({ min: 1, max: 6 }), (a, b, enough) => {
			expect(Math.min(editDistance(a, b, enough), enough)).toBe(Math.min(editDistance(a, b), enough));
		}),
	);
});

test('hints for long texts, and for thousands among thousands, cost little', () => {
	const long = (end: string): string => `${'ab'.repeat(40_000)}${end}`;
	const many = Array.from({ length: 3000 }, (_, index) => `${'c'.repeat(longestWord - 6)}${index}`);
	const from = performance.now();
	expect(nearest(long('c'), [long('d'), long('e')])).toBeUndefined();
	const suggest = suggester();
	expect(suggest(long('c'), [long('d')])).toBeUndefined();
	expect(suggest('colour', ['color'])).toBe('color');
	for (let index = 0; index < 3000; index++) suggest(`d${index}${'c'.repeat(longestWord - 8)}`, many);
	expect(performance.now() - from).toBeLessThan(3000);
});
