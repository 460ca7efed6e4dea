import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksOf } from './ticks.ts';

const at = (text: string): number => Date.parse(text);
const labels = (from: string, to: string): string[] =>
	ticksOf(at(from), at(to), 'Europe/Berlin').map(({ label }) => label);

test('are hours, days, months or years, as fits', () => {
	expect(labels('2026-07-07T20:00:00Z', '2026-07-07T22:00:00Z')).toEqual(['22:00', '22:30', '23:00', '23:30', '00:00']);
	expect(labels('2026-11-01T12:00:00Z', '2026-11-08T12:00:00Z')).toEqual([
		'2 Nov',
		'3 Nov',
		'4 Nov',
		'5 Nov',
		'6 Nov',
		'7 Nov',
		'8 Nov',
	]);
	expect(labels('2026-03-10T00:00:00Z', '2026-06-10T00:00:00Z')).toEqual(['Apr 2026', 'May 2026', 'Jun 2026']);
	expect(labels('2026-03-10T00:00:00Z', '2028-06-10T00:00:00Z')).toEqual(['2027', '2028']);
});

test('are few, in order, and on the line', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 3e11 }), (from, length) => {
			const ticks = ticksOf(from, from + length, 'Europe/Berlin');
			expect(ticks.length).toBeLessThanOrEqual(7);
			for (const [index, { at: time }] of ticks.entries()) {
				expect(time).toBeGreaterThanOrEqual(from);
				expect(time).toBeLessThanOrEqual(from + length);
				if (index) expect(time).toBeGreaterThan(ticks[index - 1]!.at);
			}
		}),
		{ numRuns: 50 },
	);
});

test('of thousands of years are made as quickly as of one', () => {
	const from = performance.now();
	for (let times = 0; times < 100; times++)
		expect(labels('0002-01-02T00:00:00Z', '9999-12-30T00:00:00Z')).toEqual([
			'0003',
			'1432',
			'2861',
			'4290',
			'5719',
			'7148',
			'8577',
		]);
	expect(performance.now() - from).toBeLessThan(2000);
});
