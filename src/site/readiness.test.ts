import { describe, expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import type { Finding } from '../core/finding.ts';
import { lacking, readinessOf, weighedReleases } from './readiness.ts';
import { howMuchIsMissing } from './readiness-words.ts';

const ready = {
	title: '1.0.0',
	version: '1.0.0',
	type: 'feature',
	status: 'candidate',
	date: '2026-12-01',
	services: ['a'],
	rollbackPlan: '1.0.0',
	manager: 'release-manager',
	staffing: { primary: 'on-call', backup: 'on-call' },
	verification: [
		{ check: 'Tests', kind: 'unit', result: 'passed' },
		{ check: 'Look', kind: 'manual', required: 'false', result: 'pending' },
	],
	approvals: [{ role: 'qa', by: 'qa', decision: 'approved' }],
	goNoGo: { decision: 'go', criteria: [{ criterion: 'No bug', met: 'true' }] },
	docsTouched: [{ document: 'API', done: 'true' }],
	supportReady: 'true',
};
const open = (fields: Record<string, unknown> = {}, more: Record<string, string> = {}, findings: Finding[] = []) => {
	const given = Object.fromEntries(Object.entries({ ...ready, ...fields }).filter(([, value]) => value !== undefined));
	const handbook = smallHandbook({
		'services/a.mdx': mdx({ title: 'A' }),
		'services/b.mdx': mdx({ title: 'B' }),
		'releases/1.0.0.mdx': mdx(given),
		'rollback-plans/1.0.0.mdx': mdx({ title: 'Back', release: '1.0.0', granularity: 'service' }),
		'exercises/e.mdx': mdx({
			title: 'Rehearsed',
			type: 'rollback-rehearsal',
			date: '2026-11-01',
			outcome: 'passed',
			rollbackPlans: ['1.0.0'],
		}),
		...more,
	});
	const release = handbook.get('release', '1.0.0')!;
	const readiness = readinessOf(handbook, release, findings);
	return { handbook, ...readiness, lacks: lacking(readiness), told: howMuchIsMissing(readiness) };
};
const freeze = (services: string[]): Record<string, string> => ({
	'events/freeze.mdx': mdx({ title: 'Freeze', category: 'freeze', start: '2026-11-30', end: '2026-12-02', services }),
});

test('is go where everything that is asked holds; what is not required is not asked', () => {
	const { verdict, lacks } = open();
	expect([verdict, lacks]).toEqual(['go', []]);
});

describe('is open where something is still to come, and no-go where something is known not to hold', () => {
	test.each<[string, Record<string, unknown>, string, string]>([
		[
			'a check',
			{ verification: [{ check: 'Tests', kind: 'unit', result: 'pending' }] },
			'open',
			'1 check still to pass: Tests',
		],
		[
			'a failed check',
			{ verification: [{ check: 'Tests', kind: 'unit', result: 'failed' }] },
			'no-go',
			'1 failed check made good: Tests',
		],
		['an approval', { approvals: [{ role: 'qa', by: 'qa', decision: 'pending' }] }, 'open', '1 approval: QA'],
		['a no', { approvals: [{ role: 'qa', by: 'qa', decision: 'rejected' }] }, 'no-go', '1 approval: QA'],
		['the meeting', { goNoGo: { decision: 'pending' } }, 'open', 'The decision of the go/no-go meeting'],
		[
			'a criterion',
			{ goNoGo: { decision: 'pending', criteria: [{ criterion: 'No bug', met: 'false' }] } },
			'no-go',
			'Go/no-go: no bug; The decision of the go/no-go meeting',
		],
		['documentation', { docsTouched: [{ document: 'API', done: 'false' }] }, 'open', 'Documentation: API'],
		['support', { supportReady: 'false' }, 'open', 'A briefing of support'],
		['somebody', { staffing: { primary: 'on-call' } }, 'open', 'People: second on call'],
		['a plan', { rollbackPlan: undefined }, 'no-go', 'The way back: rollback plan'],
		['a date', { date: undefined }, 'open', 'A date'],
	])('%s', (_, fields, verdict, lacks) => {
		const found = open(fields);
		expect([found.verdict, found.lacks]).toEqual([verdict, [lacks]]);
	});
	test('a freeze, unless it is of other services', () => {
		expect(open({}, freeze([])).lacks).toEqual(['Another date: Freeze']);
		expect(open({}, freeze(['a'])).verdict).toBe('no-go');
		expect(open({}, freeze(['b'])).verdict).toBe('go');
	});
	test('what the check found in the release or its plan', () => {
		const at = (file: string, severity: Finding['severity']): Finding =>
			({
				rule: 'r',
				severity,
				message: 'M',
				help: '',
				related: [],
				place: { file, start: { line: 1, column: 1 } },
			}) as unknown as Finding;
		expect(open({}, {}, [at('rollback-plans/1.0.0.mdx', 'error')]).verdict).toBe('no-go');
		expect(open({}, {}, [at('releases/1.0.0.mdx', 'warning')]).lacks).toEqual(['1 finding of the check made good']);
		expect(open({}, {}, [at('releases/2.0.0.mdx', 'error'), at('releases/1.0.0.mdx', 'info')]).verdict).toBe('go');
	});
});

test('a gap that several records tell of is counted once', () => {
	const { told, lacks } = open({
		approvals: [
			{ role: 'qa', by: 'qa', decision: 'pending' },
			{ role: 'go/no-go', by: 'release-manager', decision: 'pending' },
		],
		goNoGo: {
			decision: 'pending',
			criteria: [{ criterion: 'All checks passed' }, { criterion: 'No bug', met: 'true' }],
		},
	});
	expect([told, lacks]).toEqual([
		'2 things are still open',
		['1 approval: QA', 'The decision of the go/no-go meeting'],
	]);
	const decided = open({ goNoGo: { decision: 'go', criteria: [{ criterion: 'No bug' }] } });
	expect(decided.lacks).toEqual(['Answers of the meeting: No bug']);
	const failed = open({ goNoGo: { decision: 'pending', criteria: [{ criterion: 'No bug', met: 'false' }] } });
	expect([failed.told, failed.lacks]).toEqual([
		'1 thing does not hold, 1 is still open',
		['Go/no-go: no bug; The decision of the go/no-go meeting'],
	]);
	expect(open().told).toBe('All 14 things hold');
});

test('pages are of releases to come, and of those of which a meeting decided', () => {
	const { handbook } = open(
		{ status: 'released' },
		{
			'releases/0.9.0.mdx': mdx({ title: '0.9', version: '0.9.0', type: 'feature', status: 'released' }),
			'releases/2.0.0.mdx': mdx({ title: '2', version: '2.0.0', type: 'feature', status: 'planned' }),
		},
	);
	expect([...weighedReleases(handbook)].map(({ id }) => id)).toEqual(['1.0.0', '2.0.0']);
});
