import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { facetsOfAll } from './row-facets.ts';

const release = (version: string, status: string, services: string[]): Record<string, string> => ({
	[`releases/${version}.mdx`]: mdx({ title: version, version, type: 'feature', status, services }),
});

test('a list is narrowed down by what tells its documents apart', () => {
	const handbook = smallHandbook({
		...release('1.0.0', 'released', ['b', 'a']),
		...release('1.1.0', 'rolled-back', ['a']),
	});
	expect(facetsOfAll(handbook.all('release'))).toEqual([
		['State', ['Released', 'Rolled back']],
		['Service', ['a', 'b']],
	]);
	expect(facetsOfAll(handbook.all('guide'))).toEqual([]);
});
