import { describe, expect, test } from 'vitest';
import { usualProfile } from '../../schemas/handbook.ts';
import { type KindName, kindNamed, kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import type { Profile } from '../../schemas/profile.ts';
import { releaseStatuses, releaseTypes } from '../../schemas/release.ts';
import { runbookTypes } from '../../schemas/runbook.ts';
import { type SectionConfig, sectionsFor } from './sections.ts';

const profiles = {
	solo: { ...usualProfile, size: 'solo', risk: 'low' },
	team: usualProfile,
	organisation: { ...usualProfile, size: 'organisation' },
	regulated: { ...usualProfile, risk: 'regulated' },
} satisfies Record<string, Profile>;

const asked = (
	kind: KindName,
	fields: Record<string, unknown>,
	profile: Profile,
	changes: SectionConfig['sections'] = [],
) =>
	sectionsFor(kindNamed(kind)!, fields, { profile, sections: changes })
		.filter(({ required }) => required)
		.map(({ title }) => title);

/** Rows of what is asked; equal answers of several profiles are one row. */
function table(kind: KindName, cases: [name: string, fields: Record<string, unknown>][]): string[] {
	return cases.flatMap(([name, fields]) => {
		const answers = Map.groupBy(Object.entries(profiles), ([, profile]) => asked(kind, fields, profile).join(', '));
		return [...answers].map(
			([titles, of]) =>
				`${name} (${of.length === 4 ? 'all' : of.map(([profile]) => profile).join(', ')}): ${titles || 'nothing'}`,
		);
	});
}

describe('what is asked of whom', () => {
	test('releases, by profile, type and status', () => {
		const cases = releaseTypes.flatMap((type) =>
			releaseStatuses.map((status) => [`${type} ${status}`, { type, status }] as [string, object]),
		);
		expect(table('release', cases as [string, Record<string, unknown>][])).toMatchSnapshot();
	});
	test('runbooks, by profile and type', () => {
		expect(
			table(
				'runbook',
				runbookTypes.map((type) => [type, { type }]),
			),
		).toMatchSnapshot();
	});
	test('the other kinds', () => {
		expect([
			...table('rollback-plan', [
				['plan', { data: [] }],
				['plan with data', { data: [{}] }],
			]),
			...table('incident', [
				['open incident', {}],
				['resolved incident', { resolved: '2026-11-17T22:00:00Z' }],
			]),
			...table('decision', [
				['proposed', { status: 'proposed' }],
				['accepted', { status: 'accepted' }],
			]),
			...table('exercise', [
				['planned', { outcome: 'planned' }],
				['held', { outcome: 'failed' }],
			]),
			...table('retrospective', [['retrospective', {}]]),
			...table('advisory', [
				['advisory', {}],
				['published advisory', { published: '2026-11-17T22:00:00Z' }],
			]),
			...table('migration', [['migration', {}]]),
		]).toMatchSnapshot();
	});
});

test('what a planned release may lack, a released one may not', () => {
	const of = (status: string) => asked('release', { type: 'feature', status }, profiles.team);
	expect(of('planned')).toEqual(['Summary']);
	expect(of('frozen')).toEqual(['Summary', 'Upgrade']);
	expect(of('released')).toEqual(['Summary', 'Upgrade', 'Known issues']);
});

test('a status never takes back what an earlier one asked, but for what is withdrawn', () => {
	const way = ['planned', 'frozen', 'candidate', 'released', 'rolled-back'];
	for (const type of releaseTypes)
		for (const profile of Object.values(profiles))
			for (const [index, status] of way.entries()) {
				const later = asked('release', { type, status: way[index + 1] ?? status }, profile);
				expect(later).toEqual(expect.arrayContaining(asked('release', { type, status }, profile)));
			}
});

test('conditions name fields of their kind, and words that these may hold', () => {
	for (const { name, schema, sections } of kinds as unknown as Kind<KindName>[]) {
		const shape = schema.shape as unknown as Record<string, { options?: string[] } | undefined>;
		for (const { when = [], required } of sections)
			for (const { where = {}, given = [] } of [...when, ...(typeof required === 'boolean' ? [] : required)]) {
				for (const [field, words] of Object.entries(where))
					expect(shape[field]?.options, name).toEqual(expect.arrayContaining([...words]));
				for (const field of given) expect(Object.keys(shape), name).toContain(field);
			}
	}
});

describe('handbook.yaml changes sections one by one', () => {
	const change = (more: Partial<SectionConfig['sections'][number]>): SectionConfig['sections'][number] => ({
		kind: 'runbook',
		title: 'Escalate',
		asked: 'required',
		types: [],
		statuses: [],
		...more,
	});
	const alert = { type: 'alert' };
	const usual = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'];

	test('more is asked, less, and something of its own', () => {
		expect(asked('runbook', alert, profiles.team, [change({})])).toEqual([...usual, 'Escalate']);
		expect(asked('runbook', alert, profiles.team, [change({ title: 'impact', asked: 'optional' })])).not.toContain(
			'Impact',
		);
		expect(asked('runbook', alert, profiles.team, [change({ title: 'Costs' })])).toEqual([...usual, 'Costs']);
	});
	test('the last that fits decides, and others do not count', () => {
		const both = [change({}), change({ asked: 'optional', types: ['alert'] })];
		expect(asked('runbook', alert, profiles.team, both)).toEqual(usual);
		expect(asked('runbook', alert, profiles.team, [change({ types: ['deploy'] })])).toEqual(usual);
		expect(asked('runbook', alert, profiles.team, [change({ kind: 'release' })])).toEqual(usual);
	});
	test('a section that has no place is no section: its heading is free', () => {
		const titles = sectionsFor(kindNamed('runbook')!, alert, {
			profile: profiles.team,
			sections: [change({ title: 'Verify', asked: 'never' })],
		}).map(({ title }) => title);
		expect(titles).toEqual([...usual, 'Escalate']);
	});
});
