import { type DatabaseMigration, databaseMigrations, neededFor } from './database-migrations.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { isAhead, isBefore, isOrdered, isOut } from './release-line.ts';

/**
 * What keeps a release from being undone because of what a later migration did to the data. `closed`: it ran, and does
 * not go back. `undo-first`: it ran, and its release has to be undone before. `ahead`: its release is still to come.
 */
export interface Barrier {
	state: 'closed' | 'undo-first' | 'ahead';
	/** The migration in the way. */
	by: DatabaseMigration;
	/** The migration at or after the release that it builds on: the one that would have to be gone back past. */
	past: DatabaseMigration;
}

/**
 * What lies between now and the state before a release. Data change in three parts, which go out apart (expand, migrate,
 * contract; M. Fowler, Parallel Change, 2014): the new form is added, filled, and the old one taken away. Code from
 * before the first two reads the old form. So once a contract ran, nothing goes back past the expand or migrate that it
 * finishes, though they went out with earlier releases. Short of that, a later migration that needs one of this release
 * has to be undone before it.
 */
export function barriersOf(handbook: Handbook, release: Shaped<'release'>): Barrier[] {
	if (!isOrdered(handbook, release)) return [];
	const migrations = databaseMigrations(handbook);
	const found = new Map<string, Barrier>();
	for (const by of migrations.all) {
		if (!isOrdered(handbook, by.release) || isBefore(handbook, by.release, release)) continue;
		const isContract = by.fields.phase === 'contract';
		const past = neededFor(migrations, by).findLast(
			(each) =>
				each.fields.phase !== 'contract' &&
				(isContract ? !isBefore(handbook, each.release, release) : each.release.id === release.id),
		);
		if (!past || (!isContract && by.release.id === release.id)) continue;
		const state = stateOf(by, isContract);
		const known = found.get(by.fields.id);
		if (state && (!known || weight[state] < weight[known.state])) found.set(by.fields.id, { state, by, past });
	}
	return [...found.values()].sort((a, b) => weight[a.state] - weight[b.state]);
}

const weight = { closed: 0, 'undo-first': 1, ahead: 2 };

/** What was taken back is out of the way, unless it could not be. */
function stateOf({ release, fields }: DatabaseMigration, isContract: boolean): Barrier['state'] | undefined {
	if (isAhead(release)) return 'ahead';
	if (!isOut(release)) return undefined;
	if (isContract && !fields.reversible) return 'closed';
	return release.fields.status === 'released' ? 'undo-first' : undefined;
}
