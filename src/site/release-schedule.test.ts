import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { clockAt } from '../core/clock.ts';
import { scheduleOf } from './release-schedule.ts';

const release = {
	title: '1.1',
	version: '1.1.0',
	type: 'feature',
	status: 'frozen',
	rollbackPlan: '1.1.0',
	milestones: { codeFreeze: '2026-11-10', goNoGo: '2026-11-12T14:00:00+01:00' },
	window: { start: '2026-11-17T22:00:00+01:00', end: '2026-11-17T23:30:00+01:00' },
	rollout: {
		strategy: 'canary',
		stages: [
			{ share: '5', bake: 'PT30M' },
			{ share: '100', bake: 'P1D' },
		],
	},
};
const handbook = smallHandbook({
	'releases/1.1.0.mdx': mdx(release),
	'releases/1.2.0.mdx': mdx({ title: '1.2', version: '1.2.0', type: 'feature', status: 'planned', date: '2027-01-01' }),
	'rollback-plans/1.1.0.mdx': mdx({
		title: 'Back',
		release: '1.1.0',
		granularity: 'service',
		window: { until: '2026-11-30' },
	}),
	'events/freeze.mdx': mdx({ title: 'Freeze', category: 'freeze', start: '2026-11-20', end: '2026-11-22' }),
	'events/far.mdx': mdx({ title: 'Far', category: 'freeze', start: '2027-05-20', end: '2027-05-22' }),
});
const now = Date.parse('2026-11-15T12:00:00Z');

test('has the days of a release in order, with freezes nearby and the way back', () => {
	const gantt = scheduleOf(handbook, handbook.get('release', '1.1.0')!, { clock: clockAt(now), now })!;
	expect(gantt.rows.map(({ name, words, stretches }) => [name, words, stretches.length])).toEqual([
		['Code freeze', 'Tue 10 Nov 2026', 1],
		['Go/no-go', 'Thu 12 Nov 2026, 14:00 UTC+1', 1],
		['Deployment window', 'Tue 17 Nov 2026, 22:00–23:30 UTC+1', 1],
		['Rollout', 'Tue 17 Nov 2026, 22:00 UTC+1 to Wed 18 Nov 2026, 22:30 UTC+1', 2],
		['The way back is open', 'until Tue 1 Dec 2026', 1],
		['Freeze', 'Fri 20 Nov 2026 to Sun 22 Nov 2026', 1],
	]);
	expect(gantt.now).toBe(now);
	for (const { stretches } of gantt.rows)
		for (const { from, to } of stretches) {
			expect(from).toBeGreaterThan(gantt.from);
			expect(to).toBeLessThan(gantt.to);
		}
});

test('is not drawn of a single date', () =>
	expect(scheduleOf(handbook, handbook.get('release', '1.2.0')!, { clock: clockAt(now), now })).toBeUndefined());
