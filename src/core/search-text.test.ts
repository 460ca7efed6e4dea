import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromIndexed, toIndexed } from './search-text.ts';

test('versions keep their dots in a form that Pagefind does not drop; sentences are left alone', () => {
	expect(toIndexed('3.4.0 is out. See api.example, 5 of 12.9.')).toBe('3‿4‿0 is out. See api.example, 5 of 12‿9.');
	// while it is typed
	expect(toIndexed('3.4.')).toBe('3‿4.');
});

test('any text comes back as it was', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('1', '2', '.', ' ', 'a', '-') }), (text) => {
			expect(fromIndexed(toIndexed(text))).toBe(text);
		}),
	);
});
