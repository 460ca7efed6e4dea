import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeScale } from './time-scale.ts';

test('places times by their share of the line', () => {
	const scale = timeScale(1000, 3000);
	expect([scale.at(1000), scale.at(1500), scale.length(1000, 2000)]).toEqual(['0%', '25%', '50%']);
});

test('nothing leaves the line, and nothing is too thin to be seen', () => {
	fc.assert(
		fc.property(fc.nat(1e12), fc.nat(1e9), fc.nat(2e12), fc.nat(1e12), (from, length, start, span) => {
			const scale = timeScale(from, from + length);
			const [x, width] = [scale.at(start), scale.length(start, start + span)].map(Number.parseFloat);
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(99.25);
			expect(width).toBeGreaterThanOrEqual(0.75);
			expect(width).toBeLessThanOrEqual(100);
		}),
	);
});
