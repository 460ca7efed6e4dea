import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { referenceMap } from './reference-map.ts';

const handbook = smallHandbook({
	'services/a.mdx': mdx({ title: 'A' }, 'See [B](b.mdx) and [B](b.mdx) and [A](a.mdx).'),
	'services/b.mdx': mdx({ title: 'B', dependsOn: ['a'] }),
	'teams/t.mdx': mdx({ title: 'T' }, '[A](../services/a.mdx)'),
	'guides/g.mdx': mdx({ title: 'G' }),
});

test('counts references between kinds, each pair of documents once, and finds what is alone', () => {
	const map = referenceMap(handbook);
	expect(map.kinds.map(({ name, count }) => [name, count])).toEqual([
		['service', 2],
		['team', 1],
		['guide', 1],
	]);
	expect(map.cells).toEqual([
		[2, 0, 0],
		[1, 0, 0],
		[0, 0, 0],
	]);
	expect(map.references).toBe(3);
	expect(map.hubs.map(({ document, count }) => [document.id, count])).toEqual([
		['a', 2],
		['b', 1],
	]);
	expect(map.alone.map(({ documents }) => documents.map(({ id }) => id))).toEqual([['t'], ['g']]);
});
