import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { barriersOf } from './rollback-limits.ts';

const migration = (id: string, phase: string, dependsOn: string[] = [], reversible = phase !== 'contract') => ({
	id,
	store: 'db',
	phase,
	reversible: String(reversible),
	dependsOn,
});
const release = (version: string, status: string, ...migrations: object[]) => ({
	[`releases/${version}.mdx`]: mdx({ title: version, version, type: 'feature', status, migrations }),
});

/** Expand with 1.1.0, migrate with 1.3.0, contract with 2.0.0. */
const over = (status: string, reversible = false) => {
	const handbook = smallHandbook({
		...release('1.0.0', 'released'),
		...release('1.1.0', 'released', migration('add-new', 'expand')),
		...release('1.2.0', 'released'),
		...release('1.3.0', 'released', migration('copy', 'migrate', ['add-new'])),
		...release('1.4.0', 'released'),
		...release('2.0.0', status, migration('drop-old', 'contract', ['copy'], reversible)),
		...release('2.1.0', 'planned'),
	});
	return (version: string) =>
		barriersOf(handbook, handbook.get('release', version)!).map(
			({ state, by, past }) => `${state}: ${by.fields.id} of ${by.release.id}, past ${past.fields.id}`,
		);
};

test('a contract that ran closes the way back past what it finishes, and no further', () => {
	const barriers = over('released');
	const closed = (past: string) => `closed: drop-old of 2.0.0, past ${past}`;
	expect(barriers('1.0.0')).toContain(closed('add-new'));
	expect(barriers('1.1.0')).toContain(closed('add-new'));
	expect(barriers('1.2.0')).toEqual([closed('copy')]);
	expect(barriers('1.3.0')).toEqual([closed('copy')]);
	expect(barriers('1.4.0')).toEqual([]);
	expect(barriers('2.0.0')).toEqual([]);
	expect(barriers('2.1.0')).toEqual([]);
});

test('one that is planned will; one that can be undone has to be, first; one that was undone is out of the way', () => {
	expect(over('planned')('1.3.0')).toEqual(['ahead: drop-old of 2.0.0, past copy']);
	expect(over('released', true)('1.3.0')).toEqual(['undo-first: drop-old of 2.0.0, past copy']);
	expect(over('rolled-back', true)('1.3.0')).toEqual([]);
	expect(over('rolled-back')('1.3.0')).toEqual(['closed: drop-old of 2.0.0, past copy']);
	expect(over('withdrawn')('1.3.0')).toEqual([]);
});

test('a later migration is undone before the one that it needs', () => {
	expect(over('planned')('1.1.0')).toContain('undo-first: copy of 1.3.0, past add-new');
	expect(over('planned')('1.2.0')).toEqual(['ahead: drop-old of 2.0.0, past copy']);
});

test('a contract in the release of its expand closes the way back at once', () => {
	const handbook = smallHandbook(
		release('1.0.0', 'released', migration('add-new', 'expand'), migration('drop-old', 'contract', ['add-new'])),
	);
	expect(barriersOf(handbook, handbook.get('release', '1.0.0')!).map(({ state }) => state)).toEqual(['closed']);
});
