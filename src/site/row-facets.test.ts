import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { type Library, seatLibrary } from './library.ts';
import { facetsOfList } from './row-facets.ts';

const release = (version: string, status: string, services: string[]): Record<string, string> => ({
	[`releases/${version}.mdx`]: mdx({ title: version, version, type: 'feature', status, services }),
});

test('a list is narrowed down by what tells its documents apart', () => {
	const handbook = smallHandbook({
		...release('1.0.0', 'released', ['b', 'a']),
		...release('1.1.0', 'rolled-back', ['a']),
	});
	seatLibrary({ current: handbook, editions: [], base: '/', now: 0 } as unknown as Library);
	expect(facetsOfList(handbook, 'release')).toEqual([
		['State', ['Released', 'Rolled back']],
		['Service', ['a', 'b']],
	]);
	expect(facetsOfList(handbook, 'guide')).toEqual([]);
});
