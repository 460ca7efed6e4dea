import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displaced, longestAscending } from './displaced.ts';

test('what was moved is told, and not what it passed', () => {
	expect(displaced([0, 1, 2, 3])).toEqual([]);
	expect(displaced([3, 0, 1, 2])).toEqual([{ at: 0, belongs: 'after', other: 3 }]);
	expect(displaced([1, 2, 3, 0])).toEqual([{ at: 3, belongs: 'before', other: 0 }]);
	expect(displaced([0, 3, 1, 2, 4])).toEqual([{ at: 1, belongs: 'after', other: 3 }]);
});

const rows = fc.uniqueArray(fc.nat(20), { maxLength: 9 });
const ascends = (row: number[]) => row.every((rank, index) => index === 0 || row[index - 1]! < rank);

test('without what is displaced the row ascends, and nothing less is enough', () => {
	fc.assert(
		fc.property(rows, (row) => {
			const moved = displaced(row);
			expect(moved.length).toBe(row.length - longestAscending(row).length);
			const told = new Set(moved.map(({ at }) => at));
			expect(ascends(row.filter((_, at) => !told.has(at)))).toBe(true);
			let longest = 0;
			for (let chosen = 0; chosen < 1 << row.length; chosen++) {
				const part = row.filter((_, at) => chosen & (1 << at));
				if (part.length > longest && ascends(part)) longest = part.length;
			}
			expect(row.length - moved.length).toBe(longest);
		}),
	);
});

test('each is told to go where it then fits', () => {
	fc.assert(
		fc.property(rows, (row) => {
			for (const { at, belongs, other } of displaced(row)) {
				expect(at < other).toBe(belongs === 'after');
				expect(row[at]! > row[other]!).toBe(belongs === 'after');
			}
		}),
	);
});
