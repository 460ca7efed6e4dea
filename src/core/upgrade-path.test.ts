import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import type { Handbook } from './handbook.ts';
import { mayRun, upgradePairs } from './upgrade-pairs.ts';
import { keptReleases, upgradePath } from './upgrade-path.ts';
import { compareVersions } from './version.ts';

const release = (version: string, fields: Record<string, unknown> = {}, body = ''): Record<string, string> => ({
	[`releases/${version}.mdx`]: mdx({ title: version, version, type: 'feature', status: 'released', ...fields }, body),
});
const guide = (id: string, from: string, to: string, reversible = true): Record<string, string> => ({
	[`migrations/${id}.mdx`]: mdx({ title: id, from, to, effort: 'hours', reversible: String(reversible) }),
});
const pathOf = (handbook: Handbook, from: string, to: string) =>
	upgradePath(handbook, handbook.get('release', from)!, handbook.get('release', to)!);

describe('upgradePath', () => {
	const handbook = smallHandbook({
		...release('2.9.0'),
		...release(
			'3.0.0',
			{ migrations: [{ id: 'drop', store: 'db', phase: 'contract', reversible: 'false' }] },
			'## Removed\n\n- The addresses below `/v2`',
		),
		...release(
			'3.1.0',
			{},
			'## Changed\n\n- <Change breaking audience="internal">Logs</Change>\n- <Change breaking>Hooks</Change>\n- Colours',
		),
		...release('3.2.0', { status: 'rolled-back' }),
		...release('3.2.1', { configuration: [{ name: 'TTL', kind: 'variable', change: 'removed' }] }),
		...release('4.0.0-rc.1', { type: 'preview', status: 'candidate' }),
		...release('4.0.0', { status: 'planned' }),
		...guide('2-to-3', '>=2.9.0 <3.0.0', '3.0.0', false),
		...guide('3.1-to-3.2', '>=3.1.0 <3.2.0', '3.2.0'),
		...guide('3-to-4', '>=3.1.0 <4.0.0', '4.0.0'),
		'flags/old.mdx': mdx({ title: 'Old', type: 'release', default: 'false', removedIn: '3.1.0' }),
	});
	const path = pathOf(handbook, '2.9.0', '4.0.0')!;

	test('passes what users keep, and says what it passes over', () => {
		expect(path.stops.map(({ release }) => release.id)).toEqual(['3.0.0', '3.1.0', '3.2.1', '4.0.0']);
		expect(path.skipped.map(({ id }) => id)).toEqual(['3.2.0', '4.0.0-rc.1']);
	});
	test('puts each guide at the first stop that is not below where it leads', () => {
		expect(path.stops.map(({ guides }) => guides.map(({ id }) => id))).toEqual([
			['2-to-3'],
			[],
			['3.1-to-3.2'],
			['3-to-4'],
		]);
	});
	test('asks for a stop where a guide does not begin at what one has', () => {
		expect(path.stops.filter(({ required }) => required).map(({ release }) => release.id)).toEqual(['3.1.0']);
		expect(pathOf(handbook, '3.1.0', '4.0.0')!.stops.some(({ required }) => required)).toBe(false);
	});
	test('gathers what breaks, what is set and what is gone, and what cannot be undone', () => {
		const [three, threeOne, threeTwo] = path.stops;
		expect(three!.breaking.map(({ text }) => text)).toEqual(['The addresses below /v2']);
		expect(three!.finalMigrations).toEqual(['drop']);
		expect(three!.finalGuides.map(({ id }) => id)).toEqual(['2-to-3']);
		expect(threeOne!.breaking.map(({ text }) => text)).toEqual(['Hooks']);
		expect(threeOne!.removedFlags.map(({ id }) => id)).toEqual(['old']);
		expect(threeTwo!.configuration.map(({ name }) => name)).toEqual(['TTL']);
	});
	test('leads upward only', () => {
		expect(pathOf(handbook, '4.0.0', '3.0.0')).toBeUndefined();
		expect(pathOf(handbook, '3.0.0', '3.0.0')).toBeUndefined();
	});
	test('says where one would go to something older', () => {
		const lines = smallHandbook({
			...release('1.0.9', { date: '2026-06-01' }),
			...release('1.1.0', { date: '2026-01-01' }),
		});
		expect(pathOf(lines, '1.0.9', '1.1.0')!.older).toBe(true);
		expect(path.older).toBe(false);
	});
});

const versions = fc.uniqueArray(
	fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => parts.join('.')),
	{ minLength: 2, maxLength: 12 },
);

test('any way is in order, loses no stop, and is made of the ways between its parts', () => {
	fc.assert(
		fc.property(versions, fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 }), (found, spans) => {
			const guides = spans.map(([a, b], index) => guide(`g${index}`, `>=${a}.0.0 <${b + 1}.0.0`, `${b + 1}.0.0`));
			const handbook = smallHandbook(Object.assign({}, ...found.map((version) => release(version)), ...guides));
			const kept = keptReleases(handbook);
			const path = upgradePath(handbook, kept[0]!, kept.at(-1)!)!;
			const ids = path.stops.map(({ release: { id } }) => id);
			expect(ids).toEqual([...ids].sort((a, b) => compareVersions(handbook.config, a, b)));
			expect(ids).toHaveLength(found.length - 1);
			const walked = kept.slice(1).flatMap((to, index) => upgradePath(handbook, kept[index]!, to)!.stops);
			expect(walked.map(({ release: { id } }) => id)).toEqual(ids);
			const order = path.stops.flatMap(({ guides: own }) => own.map(({ fields }) => fields.to));
			expect(order).toEqual([...order].sort((a, b) => compareVersions(handbook.config, a, b)));
			for (const stop of path.stops)
				for (const { fields } of stop.guides)
					expect(compareVersions(handbook.config, stop.release.id, fields.to)).toBeGreaterThanOrEqual(0);
		}),
		{ numRuns: 60 },
	);
});

describe('upgradePairs', () => {
	test('lead from what somebody may run to the next one and to what is live, and from lines to what is last', () => {
		const handbook = smallHandbook({
			...release('1.0.0', { type: 'lts' }),
			...release('1.1.0'),
			...release('1.1.1'),
			...release('1.1.2', { status: 'withdrawn' }),
			...release('1.1.3', { status: 'rolled-back' }),
			...release('1.2.0'),
			...release('1.3.0-rc.1', { type: 'preview', status: 'candidate' }),
			...release('1.3.0', { status: 'frozen' }),
			...release('2.0.0-rc.1', { type: 'preview', status: 'planned' }),
			...release('2.0.0', { status: 'planned' }),
		});
		expect(upgradePairs(handbook).map(({ from, to }) => `${from.id} ${to.id}`)).toEqual([
			'1.3.0 2.0.0',
			'1.3.0-rc.1 1.3.0',
			'1.2.0 1.3.0',
			'1.2.0 2.0.0',
			'1.1.3 1.2.0',
			'1.1.2 1.2.0',
			'1.1.1 1.2.0',
			'1.1.1 2.0.0',
			'1.1.0 1.1.1',
			'1.1.0 1.2.0',
			'1.0.0 1.1.0',
			'1.0.0 1.2.0',
			'1.0.0 2.0.0',
		]);
		expect(handbook.all('release').filter(mayRun)).toHaveLength(7);
	});
	test('grow with the releases, not with their square', () => {
		const many = Array.from({ length: 300 }, (_, minor) => release(`1.${minor}.0`));
		expect(upgradePairs(smallHandbook(Object.assign({}, ...many))).length).toBeLessThan(150);
	});
});
