import type { Handbook, Shaped } from './handbook.ts';
import { compareVersions } from './version.ts';

/** A database migration, and the release that brings it. */
export interface DatabaseMigration {
	release: Shaped<'release'>;
	/** Its index in `migrations` of the release. */
	index: number;
	fields: Shaped<'release'>['fields']['migrations'][number];
}

/** The database migrations of all releases, by version; those of releases that were withdrawn stand apart. */
export function databaseMigrations(handbook: Handbook): {
	all: DatabaseMigration[];
	withdrawn: DatabaseMigration[];
	/** The first release that brings it: one that was taken back and came again brings it twice. */
	find(id: string): DatabaseMigration | undefined;
} {
	const every = [...handbook.all('release')]
		.sort((a, b) => compareVersions(handbook.config, a.fields.version, b.fields.version))
		.flatMap((release) => release.fields.migrations.map((fields, index) => ({ release, index, fields })));
	const isWithdrawn = ({ release }: DatabaseMigration): boolean => release.fields.status === 'withdrawn';
	const all = every.filter((each) => !isWithdrawn(each));
	const byId = new Map<string, DatabaseMigration>();
	for (const each of all) if (!byId.has(each.fields.id)) byId.set(each.fields.id, each);
	return { all, withdrawn: every.filter(isWithdrawn), find: (id) => byId.get(id) };
}

/** All that a migration needs, directly or not, as far as the handbook knows it. */
export function neededFor(
	{ find }: Pick<ReturnType<typeof databaseMigrations>, 'find'>,
	{ fields }: DatabaseMigration,
): DatabaseMigration[] {
	const found = new Map<string, DatabaseMigration>();
	const stack = [...fields.dependsOn];
	for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
		const needed = found.has(id) || id === fields.id ? undefined : find(id);
		if (!needed) continue;
		found.set(id, needed);
		stack.push(...needed.fields.dependsOn);
	}
	return [...found.values()];
}
