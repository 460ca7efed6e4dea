import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

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
