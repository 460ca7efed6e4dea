import { describe, expect, it } from 'vitest';
import { rangeInWords } from './version-range-words.ts';

const out = ['3.0.0', '3.1.0', '3.1.1', '3.3.0', '3.3.1', '3.3.2', '3.4.0', '3.4.1-rc.1'];

describe('a range of versions in words', () => {
	it.each([
		['>=3.0.0 <3.3.2', '3.0.0 to 3.3.1'],
		['>=3.1.0 <3.2.0', '3.1.0 to 3.1.1'],
		['>=3.0.0 <3.1.0', '3.0.0'],
		['>=3.0.0 <=3.1.0', '3.0.0 to 3.1.0'],
		['>=3.0.0 <4.0.0', '3.0.0 and later, before 4.0.0'],
		['^3.1.0', '3.1.0 and later, before 4.0.0'],
		['>=2.9.0 <3.0.0', '2.9.0 and later, before 3.0.0'],
		['3.x', '3.0.0 and later, before 4.0.0'],
		['>=3.4.0 <3.4.1', '3.4.0 and later, before 3.4.1'],
		['>=3.3.0', '3.3.0 and later'],
		['>3.3.0', 'later than 3.3.0'],
		['<3.1.0', 'before 3.1.0'],
		['<=3.1.0', 'up to 3.1.0'],
		['3.3.1', '3.3.1'],
		['>=3.0.0 <3.1.1 || 3.3.0', '3.0.0 to 3.1.0, or 3.3.0'],
		['*', 'every version'],
		['~~ nonsense', '~~ nonsense'],
	])('says %s', (range, words) => {
		expect(rangeInWords({ versionScheme: 'semver', versionOrder: [] }, range, out)).toBe(words);
	});

	it('keeps the names of versions that are not semantic', () => {
		const calver = { versionScheme: 'calver' as const, versionOrder: [] };
		expect(rangeInWords(calver, '>=2026.09 <2026.11', ['2026.09', '2026.10', '2026.11'])).toBe('2026.09 to 2026.10');
		expect(rangeInWords(calver, '^2026.09', [])).toBe('^2026.09');
		const opaque = { versionScheme: 'opaque' as const, versionOrder: ['amber', 'birch', 'cedar'] };
		expect(rangeInWords(opaque, '>=amber <cedar', ['amber', 'birch', 'cedar'])).toBe('amber to birch');
	});
});
