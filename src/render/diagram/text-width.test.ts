import { expect, test } from 'vitest';
import { ascent, descent, textWidth } from './text-width.ts';

test('text is as wide as Chromium measures Liberation Sans', () => {
	expect(textWidth('[every 30 s]', { size: 16, bold: false })).toBeCloseTo(82.7, 1);
	expect(textWidth('payments', { size: 16, bold: true })).toBeGreaterThan(
		textWidth('payments', { size: 16, bold: false }),
	);
	expect(textWidth('漢字', { size: 16, bold: false })).toBe(32);
	expect(textWidth('e\u0301', { size: 16, bold: false })).toBe(textWidth('e', { size: 16, bold: false }));
});

test.each([
	[10, 9, 2],
	[12, 11, 3],
	[16, 14, 3],
	[24, 22, 5],
])('at %i px a line reaches %i px above its base and %i px below', (size, above, below) => {
	expect([ascent({ size, bold: false }), descent({ size, bold: false })]).toEqual([above, below]);
});
