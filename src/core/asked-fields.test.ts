import { describe, expect, test } from 'vitest';
import { usualProfile } from '../../schemas/handbook.ts';
import type { Profile } from '../../schemas/profile.ts';
import { mdx } from '../../tests/small-handbook.ts';
import { whenInWords } from './asked.ts';
import { missingFields } from './asked-fields.ts';
import { handbookOf } from './handbook-of-texts.ts';

const missing = (file: string, fields: Record<string, unknown>, profile: Partial<Profile>): string[] => {
	const [document] = handbookOf({ [file]: mdx(fields) }).documents;
	expect(document!.issues).toEqual([]);
	return missingFields(document!, { ...usualProfile, ...profile }).map(({ path }) => path.join('.'));
};
const release = (more: Record<string, unknown>) => ({
	title: 'A',
	owner: 'platform',
	version: '1.0.0',
	type: 'feature',
	status: 'released',
	date: '2026-11-17',
	manager: 'release-manager',
	...more,
});
const of = (more: Record<string, unknown>, profile: Partial<Profile>) =>
	missing('releases/1.0.0.mdx', release(more), profile);

describe('what is asked of a release', () => {
	test('nobody meets alone; a team that meets says who was there; an organisation meets', () => {
		const milestones = { goNoGo: '2026-11-12' };
		expect(of({ milestones }, { size: 'solo' })).toEqual([]);
		expect(of({}, { size: 'team' })).toEqual([]);
		expect(of({ milestones }, { size: 'team' })).toEqual(['goNoGo']);
		expect(of({}, { size: 'organisation' })).toEqual(['goNoGo']);
		expect(of({ goNoGo: { decision: 'go' } }, { size: 'team' })).toEqual(['goNoGo.attendees']);
		expect(of({ goNoGo: { decision: 'go' } }, { size: 'solo' })).toEqual([]);
		expect(of({ goNoGo: { attendees: ['qa-lead'] } }, { size: 'organisation' })).toEqual([]);
	});
	test('a hotfix waits for no meeting, and a planned release has not held it yet', () => {
		expect(of({ type: 'hotfix' }, { size: 'organisation' })).toEqual([]);
		expect(of({ status: 'planned' }, { size: 'organisation' })).toEqual([]);
	});
	const verification = [
		{ check: 'Smoke', kind: 'smoke', result: 'passed' },
		{ check: 'Load', kind: 'performance', result: 'pending' },
	];
	test('regulation asks for evidence of what has a result', () => {
		expect(of({ verification }, { size: 'organisation' })).toEqual(['goNoGo']);
		const asked = of({ status: 'planned', verification }, { risk: 'regulated' });
		expect(asked).toEqual(['verification.0.evidence', 'verification.0.owner', 'verification.1.owner']);
	});
	test('once it is out, regulation asks for the whole record', () => {
		const artifacts = [{ name: 'a', kind: 'image', reference: 'registry.example/a:1' }];
		expect(of({ type: 'hotfix', artifacts }, { risk: 'regulated' })).toEqual([
			'approvals',
			'artifacts.0.digest',
			'artifacts.0.commit',
			'artifacts.0.build',
			'deployments',
			'security',
			'compliance',
		]);
	});
	test('a decision has its time where approvals count, and its record under regulation', () => {
		const approvals = [
			{ role: 'qa', by: 'qa-lead', decision: 'approved' },
			{ role: 'go', by: 'release-manager', decision: 'pending' },
		];
		const at = (profile: Partial<Profile>) =>
			of({ type: 'hotfix', approvals }, profile).filter((path) => path.startsWith('approvals'));
		expect(at({})).toEqual([]);
		expect(at({ changeControl: 'approval' })).toEqual(['approvals.0.at']);
		expect(at({ risk: 'regulated' })).toEqual(['approvals.0.at', 'approvals.0.evidence']);
	});
	test('long support says how long', () => {
		expect(of({ type: 'lts' }, { size: 'solo' })).toEqual(['support']);
		expect(of({ type: 'lts', status: 'planned' }, { size: 'solo' })).toEqual([]);
	});
});

test('fields of every kind: who keeps a page true, where others have to find them', () => {
	const guide = (profile: Partial<Profile>) => missing('guides/a.mdx', { title: 'A' }, profile);
	expect(guide({})).toEqual([]);
	expect(guide({ size: 'organisation' })).toEqual(['owner']);
	expect(guide({ risk: 'regulated' })).toEqual(['owner']);
});

test('a condition is told in words', () => {
	expect(
		whenInWords([{ size: ['team', 'organisation'], where: { type: ['lts'], status: ['frozen', 'released'] } }]),
	).toBe('with size team or organisation, where `type` is lts and `status` is frozen or released');
	expect(whenInWords([{ risk: ['regulated'], given: ['data'] }, { changeControl: ['approval'] }])).toBe(
		'with risk regulated, where `data` is there; or with change control approval',
	);
});
