import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { clockAt } from '../core/clock.ts';
import { recordedReleases, releaseAudit } from './release-audit.ts';

const fields = (more: Record<string, unknown> = {}) =>
	mdx({ title: '2.4.0', version: '2.4.0', type: 'hotfix', status: 'released', ...more }, '## Summary\n\nS.');
const handbook = (release: string, more: Record<string, string> = {}) =>
	smallHandbook({
		'handbook.yaml':
			'name: Parcelway\ntimeZone: Europe/Berlin\nprofile:\n  size: team\n  risk: standard\n  cadence: scheduled\n  changeControl: approval\n',
		'communications/m.mdx': mdx({ title: 'M', moment: 'after-release', to: 'customers' }, 'Text.'),
		'releases/2.4.0.mdx': release,
		...more,
	});
const audit = (release: string, more: Record<string, string> = {}) => {
	const all = handbook(release, more);
	return releaseAudit(all, all.get('release', '2.4.0')!, clockAt(Date.parse('2026-11-21T08:00:00Z')));
};

test('names what the profile asks and nobody wrote: fields with their place, and sections', () => {
	const { missing } = audit(fields({ approvals: [{ role: 'qa', by: 'qa-lead', decision: 'approved' }] }));
	expect(missing.map(({ what }) => what)).toContain('approvals › 1 › at');
	expect(missing.map(({ what }) => what)).toContain('the section Fix');
	expect(missing.find(({ what }) => what === 'approvals › 1 › at')!.why).toBe(
		'with change control approval, where decision is approved or rejected',
	);
});

test('tells of which parts a record says nothing', () => {
	expect(audit(fields()).silent).toContain('a rehearsal of the rollback plan');
	const { silent } = audit(fields({ verification: [{ check: 'Tests', kind: 'unit', result: 'passed' }] }));
	expect(silent).not.toContain('tests and other checks');
});

test('gathers rehearsals, incidents, retrospectives of both, and what was due to be sent', () => {
	const found = audit(
		fields({
			rollbackPlan: '2.4.0',
			communications: [
				{ template: 'm', when: '2026-11-18' },
				{ template: 'm', when: '2026-12-18' },
				{ template: 'm', channel: 'blog' },
			],
		}),
		{
			'rollback-plans/2.4.0.mdx': mdx({ title: 'Back', release: '2.4.0', granularity: 'service' }),
			'exercises/e.mdx': mdx({
				title: 'E',
				type: 'rollback-rehearsal',
				date: '2026-11-13',
				outcome: 'planned',
				rollbackPlans: ['2.4.0'],
			}),
			'incidents/i.mdx': mdx({
				title: 'I',
				severity: '2',
				impact: 'major',
				started: '2026-11-18T10:00:00Z',
				causedBy: '2.4.0',
			}),
			'retrospectives/r.mdx': mdx({ title: 'R', date: '2026-11-20', incident: 'i' }),
		},
	);
	expect(found.documents.map(({ key }) => key)).toEqual([
		...['release:2.4.0', 'rollback-plan:2.4.0', 'exercise:e', 'incident:i', 'retrospective:r'],
	]);
	expect([found.sent.length, found.ahead.length]).toEqual([1, 2]);
	// a rehearsal that is planned is none yet
	expect(found.silent).toContain('a rehearsal of the rollback plan');
});

test('a release that is only planned has no record', () => {
	expect(recordedReleases(handbook(fields({ status: 'planned' })))).toEqual([]);
});
