import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { databaseMigrations, neededFor } from './database-migrations.ts';

const release = (version: string, status: string, migrations: [id: string, ...dependsOn: string[]][]) => ({
	[`releases/${version}.mdx`]: mdx({
		title: version,
		version,
		type: 'feature',
		status,
		migrations: migrations.map(([id, ...dependsOn]) => ({
			id,
			store: 'db',
			phase: 'expand',
			reversible: 'true',
			dependsOn,
		})),
	}),
});
const handbook = smallHandbook({
	...release('1.10.0', 'released', [['c', 'b', 'older']]),
	...release('1.9.0', 'released', [['a']]),
	...release('1.9.1', 'rolled-back', [['b', 'a', 'c']]),
	...release('1.9.2', 'released', [['b', 'a']]),
	...release('1.9.3', 'withdrawn', [['d']]),
});

test('migrations by version; the first release that brings one counts', () => {
	const { all, withdrawn, find } = databaseMigrations(handbook);
	expect(all.map(({ release, fields }) => `${release.id} ${fields.id}`)).toEqual([
		'1.9.0 a',
		'1.9.1 b',
		'1.9.2 b',
		'1.10.0 c',
	]);
	expect(withdrawn.map(({ fields }) => fields.id)).toEqual(['d']);
	expect(find('b')?.release.id).toBe('1.9.1');
});

test('what a migration needs, all the way down; a circle ends, and what is not known is left out', () => {
	const migrations = databaseMigrations(handbook);
	const needed = neededFor(migrations, migrations.find('c')!);
	expect(needed.map(({ fields }) => fields.id).sort()).toEqual(['a', 'b']);
});
