import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterSet, longRuns, moreThan } from './quick-look.ts';

const text = fc
	.array(fc.constantFrom('a', 'b', 'ab'.repeat(4), ' ', '[', '(', 'é', '😀', '\n'), { maxLength: 60 })
	.map((parts) => parts.join(''));

test('finds the runs that an expression finds', () => {
	const set = characterSet(/[ab]/);
	fc.assert(
		fc.property(text, fc.integer({ min: 1, max: 12 }), (text, least) => {
			const runs = [...text.matchAll(new RegExp(`[ab]{${least},}`, 'g'))];
			expect(longRuns(text, set, least)).toEqual(runs.map(({ 0: run, index }) => [index, index + run.length]));
		}),
		{ numRuns: 2000 },
	);
});

test('counts as an expression counts', () => {
	fc.assert(
		fc.property(text, fc.nat(20), (text, most) => {
			expect(moreThan(most, ['[', '('], text)).toBe((text.match(/[[(]/g)?.length ?? 0) > most);
		}),
	);
});
