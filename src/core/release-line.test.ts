import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { comesAfter, predecessorOf, raisedPart } from './release-line.ts';

const handbook = smallHandbook(
	Object.fromEntries(
		[
			['2.9.0', 'released'],
			['3.0.0', 'released'],
			['3.0.1', 'released'],
			['3.1.0-rc.1', 'candidate'],
			['3.1.0', 'rolled-back'],
			['3.1.1', 'released'],
			['3.1.2', 'withdrawn'],
			['4.0.0', 'planned'],
		].map(([version, status]) => [
			`releases/${version}.mdx`,
			mdx({
				title: version,
				version,
				type: 'feature',
				status,
				...(version === '3.1.1' ? { supersedes: '3.1.0' } : {}),
			}),
		]),
	),
);
const release = (id: string) => handbook.get('release', id)!;

test.each([
	['2.9.0', undefined],
	['3.0.0', '2.9.0'],
	['3.1.0-rc.1', '3.0.1'],
	['3.1.1', '3.0.1'],
	['4.0.0', '3.1.1'],
])('before %s users have %s', (id, before) => {
	expect(predecessorOf(handbook, release(id))?.id).toBe(before);
});

test.each([
	['2.9.0', undefined],
	['3.0.0', undefined],
	['3.0.1', '3.0.0'],
	['3.1.0-rc.1', undefined],
	['3.1.0', '3.1.0-rc.1'],
	['3.1.1', '3.1.0'],
	['4.0.0', '3.0.0'],
])('%s comes out after %s', (id, before) => {
	expect(comesAfter(handbook, release(id))?.id).toBe(before);
});

test('the part that goes up', () => {
	expect(raisedPart('3.9.1', '4.0.0-rc.1')).toBe('major');
	expect(raisedPart('3.9.1', '3.10.0')).toBe('minor');
	expect(raisedPart('3.9.1', '3.9.2')).toBe('patch');
	expect(raisedPart('3.9.1', '3.9.1')).toBeUndefined();
	expect(raisedPart('3.9', '3.10')).toBeUndefined();
});
