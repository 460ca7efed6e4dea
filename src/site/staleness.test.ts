import { describe, expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { clockAt } from '../core/clock.ts';
import { stalenessOf } from './staleness.ts';
import { runningOf, waysBack } from './way-back.ts';

const release = (version: string, at: string, fields: Record<string, unknown> = {}) =>
	mdx({
		title: version,
		version,
		type: 'feature',
		status: 'released',
		services: ['a', 'b'],
		deployments: [{ environment: 'production', started: at, finished: at, outcome: 'succeeded' }],
		...fields,
	});
const handbook = smallHandbook({
	'services/a.mdx': mdx({ title: 'A' }),
	'services/b.mdx': mdx({ title: 'B' }),
	'services/c.mdx': mdx({ title: 'C' }),
	'environments/production.mdx': mdx({ title: 'Production', order: '1' }),
	'releases/1.0.0.mdx': release('1.0.0', '2026-03-01T10:00:00Z'),
	'releases/1.1.0.mdx': release('1.1.0', '2026-11-10T10:00:00Z', { services: ['b'], rollbackPlan: '1.1.0' }),
	'rollback-plans/1.0.0.mdx': mdx({
		title: 'Back 1.0.0',
		release: '1.0.0',
		granularity: 'service',
		window: { until: '2026-03-09T10:00:00Z' },
	}),
	'rollback-plans/1.1.0.mdx': mdx({
		title: 'Back 1.1.0',
		release: '1.1.0',
		granularity: 'service',
		window: { until: '2026-11-18T10:00:00Z' },
	}),
	'runbooks/fresh.mdx': mdx({
		title: 'Fresh',
		type: 'alert',
		services: ['a', 'b'],
		reviewed: { on: '2026-11-11', by: 'x' },
	}),
	'runbooks/same-day.mdx': mdx({
		title: 'Same',
		type: 'alert',
		services: ['b'],
		reviewed: { on: '2026-11-10', by: 'x' },
	}),
	'runbooks/old.mdx': mdx({
		title: 'Old',
		type: 'alert',
		services: ['a', 'b'],
		reviewed: { on: '2026-10-26', by: 'x' },
		reviewEvery: 'P10D',
	}),
	'runbooks/unread.mdx': mdx({ title: 'Unread', type: 'alert', services: ['b'] }),
	'exercises/e.mdx': mdx({
		title: 'E',
		type: 'game-day',
		date: '2026-06-01',
		outcome: 'passed',
		runbooks: ['fresh', 'same-day'],
	}),
	'exercises/later.mdx': mdx({
		title: 'L',
		type: 'game-day',
		date: '2026-12-01',
		outcome: 'planned',
		runbooks: ['old'],
		rollbackPlans: ['1.1.0'],
	}),
	'incidents/i.mdx': mdx({
		title: 'I',
		severity: '3',
		impact: 'minor',
		started: '2026-05-01T10:00:00Z',
		runbooks: ['unread'],
	}),
});
const clock = clockAt(Date.parse('2026-11-15T10:00:00Z'));
const staleOf = (kind: 'runbook' | 'rollback-plan', id: string, updated?: string, now = clock) =>
	stalenessOf(handbook, handbook.get(kind, id)!, {
		clock: now,
		commits: () => (updated ? { created: 0, updated: Date.parse(updated), commit: 'abc' } : undefined),
	});

describe('a page may not be true any more', () => {
	test('where its review is overdue, a release is younger than it, and nobody has tried it', () => {
		expect(staleOf('runbook', 'old')).toEqual({
			grave: true,
			reasons: [
				'Its review was due on Thu 5 Nov 2026.',
				'It was last reviewed on Mon 26 Oct 2026; 1.1.0 went live after that, on Tue 10 Nov 2026.',
				'It was never practised, and no incident tells of its use.',
			],
		});
	});

	test('not where it was looked through after the release or on its day, and was tried', () => {
		expect(staleOf('runbook', 'fresh')).toBeUndefined();
		expect(staleOf('runbook', 'same-day')).toBeUndefined();
	});

	test('by the last commit, where no review is told', () => {
		expect(staleOf('runbook', 'unread')).toBeUndefined();
		expect(staleOf('runbook', 'unread', '2026-11-12T10:00:00Z')).toBeUndefined();
		expect(staleOf('runbook', 'unread', '2026-11-09T10:00:00Z')!.reasons[0]).toContain(
			'It was last changed on Mon 9 Nov 2026',
		);
	});

	test('a plan as long as it can be needed', () => {
		expect(staleOf('rollback-plan', '1.1.0')).toEqual({ grave: true, reasons: ['It was never rehearsed.'] });
		expect(staleOf('rollback-plan', '1.1.0', undefined, clockAt(Date.parse('2026-11-19T10:00:00Z')))).toBeUndefined();
		expect(staleOf('rollback-plan', '1.0.0')).toBeUndefined();
	});
});

describe('the way back', () => {
	test('is that of what went out lately, by release', () => {
		expect(runningOf(handbook, ['a', 'b', 'c']).map(({ release: { id }, services }) => [id, services])).toEqual([
			['1.1.0', ['b']],
			['1.0.0', ['a']],
		]);
		const [way, ...more] = waysBack(handbook, ['a', 'b', 'c'], clock);
		expect(more).toEqual([]);
		expect([way!.plan?.id, way!.end, way!.isClosed]).toEqual(['1.1.0', Date.parse('2026-11-18T10:00:00Z'), false]);
		expect(waysBack(handbook, ['b'], clockAt(Date.parse('2026-11-20T10:00:00Z')))[0]!.isClosed).toBe(true);
		expect(waysBack(handbook, ['b'], clockAt(Date.parse('2026-11-25T10:00:00Z')))).toEqual([]);
	});
});
