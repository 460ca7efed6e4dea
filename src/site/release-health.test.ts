import { describe, expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { releaseHealth, toldAt } from './release-health.ts';

const at = (time: string): number => Date.parse(`2026-11-${time}:00+01:00`);
const fields = (version: string, status: string, more: Record<string, unknown> = {}) =>
	mdx({ title: version, version, type: 'feature', status, services: ['shown', 'hidden'], ...more });
const deployed = (service: string, outcome: string, finished?: string) => ({
	environment: 'production',
	service,
	started: '2026-11-17T22:05:00+01:00',
	...(finished ? { finished } : {}),
	outcome,
});
const window = { start: '2026-11-17T22:00:00+01:00', end: '2026-11-17T23:30:00+01:00' };
const rollout = {
	strategy: 'canary',
	stages: [
		{ share: '5', bake: 'PT30M' },
		{ share: '100', bake: 'P1D' },
	],
};
const open = (release: string, more: Record<string, string> = {}) =>
	smallHandbook({
		'environments/staging.mdx': mdx({ title: 'Staging', order: '1' }),
		'environments/production.mdx': mdx({ title: 'Production', order: '2' }),
		'services/shown.mdx': mdx({ title: 'Shown' }),
		'services/hidden.mdx': mdx({ title: 'Hidden', audience: 'internal' }),
		'flags/told.mdx': mdx({
			title: 'Told',
			type: 'release',
			default: 'false',
			public: 'true',
			environments: [{ environment: 'production', state: 'partial', share: '25' }],
		}),
		'flags/inside.mdx': mdx({ title: 'Inside', type: 'ops', default: 'true' }),
		'communications/to-us.mdx': mdx({ title: 'A', moment: 'during-release', to: 'engineering' }, 'Text.'),
		'communications/to-all.mdx': mdx({ title: 'B', moment: 'after-release', to: 'customers' }, 'Text.'),
		'releases/2.4.0.mdx': release,
		...more,
	});
const health = (release: string, now: number, more: Record<string, string> = {}) => {
	const handbook = open(release, more);
	return releaseHealth(handbook, handbook.get('release', '2.4.0')!, now);
};
const told = (release: string, now: number, more: Record<string, string> = {}) =>
	[...toldAt(open(release, more), now)].map(({ id }) => id);

describe('the status page tells', () => {
	const now = at('16T12:00');

	test('of what is due within two weeks, and of nothing that is further ahead', () => {
		expect(told(fields('2.4.0', 'frozen', { window }), now)).toEqual(['2.4.0']);
		expect(told(fields('2.4.0', 'planned', { date: '2026-12-24' }), now)).toEqual([]);
		expect(told(fields('2.4.0', 'planned'), now)).toEqual([]);
	});

	test('of the newest live release of each major version', () => {
		const more = {
			'releases/2.3.0.mdx': fields('2.3.0', 'released', { date: '2026-10-01' }),
			'releases/1.9.0.mdx': fields('1.9.0', 'released', { date: '2026-01-01' }),
			'releases/0.9.0.mdx': fields('0.9.0', 'released', { date: '2025-01-01', support: { endOfLife: '2026-01-01' } }),
		};
		expect(told(fields('2.4.0', 'released', { date: '2026-11-01' }), now, more)).toEqual(['2.4.0', '1.9.0']);
	});

	test('for two weeks of what was taken back', () => {
		expect(told(fields('2.4.0', 'rolled-back', { window }), at('18T12:00'))).toEqual(['2.4.0']);
		expect(told(fields('2.4.0', 'rolled-back', { window }), Date.parse('2026-12-24'))).toEqual([]);
	});

	test('of no release that is kept inside, and of no preview', () => {
		expect(told(fields('2.4.0', 'frozen', { window, audience: 'internal' }), now)).toEqual([]);
		expect(told(fields('2.4.0', 'candidate', { window, type: 'preview' }), now)).toEqual([]);
	});
});

describe('how a release is doing', () => {
	const words = (release: string, now: number) => {
		const { state, stages, services } = health(release, now);
		return [state.word, ...[...stages, ...services].map((each) => each.state.word)];
	};

	test('before, while it goes out, while it is watched, and after', () => {
		const plan = { window, rollout };
		expect(words(fields('2.4.0', 'frozen', plan), at('16T12:00'))).toEqual([
			'Planned',
			'To come',
			'To come',
			'Not yet',
		]);
		expect(words(fields('2.4.0', 'frozen', plan), at('17T22:10'))).toEqual([
			...['Has not begun yet', 'To come', 'To come', 'Not yet'],
		]);
		const running = fields('2.4.0', 'candidate', { ...plan, deployments: [deployed('shown', 'running')] });
		expect(words(running, at('17T22:10'))).toEqual(['Going out', 'Now', 'To come', 'Under way']);
		const out = fields('2.4.0', 'released', {
			...plan,
			deployments: [deployed('shown', 'succeeded', '2026-11-17T23:00:00+01:00')],
		});
		expect(words(out, at('18T12:00'))).toEqual(['Live, and watched closely', 'Over', 'Now', 'Done']);
		expect(words(out, at('19T12:00'))).toEqual(['Live', 'Over', 'Over', 'Done']);
	});

	test('one that was taken back has no way back any more, and no watch', () => {
		const back = health(fields('2.4.0', 'rolled-back', { window, rollout, rollbackPlan: '2.4.0' }), at('18T12:00'), {
			'rollback-plans/2.4.0.mdx': mdx({
				title: 'Back',
				release: '2.4.0',
				granularity: 'service',
				window: { until: '2026-12-01' },
			}),
		});
		expect([back.state.word, back.backUntil, back.watchedUntil]).toEqual(['Taken back', undefined, undefined]);
	});
});

test('what is kept inside is not told: services, flags, messages to the team', () => {
	const found = health(
		fields('2.4.0', 'frozen', {
			window,
			flags: ['told', 'inside'],
			migrations: [
				{ id: 'a', store: 'db', service: 'hidden', phase: 'expand', reversible: 'true' },
				{ id: 'b', store: 'db', service: 'shown', phase: 'contract', reversible: 'false' },
			],
			communications: [
				{ template: 'to-us', when: '2026-11-17T10:00:00+01:00', channel: 'chat' },
				{ template: 'to-all', when: '2026-11-18T10:00:00+01:00', channel: 'blog' },
			],
		}),
		at('16T12:00'),
		{
			'incidents/inside.mdx': mdx({
				title: 'I',
				severity: '4',
				impact: 'minor',
				started: '2026-11-20T13:20:00+01:00',
				causedBy: '2.4.0',
				public: 'false',
			}),
		},
	);
	expect(found.services.map(({ service }) => service.id)).toEqual(['shown']);
	expect(found.others).toBe(1);
	expect(found.flags).toEqual([{ title: 'Told', state: { word: 'On for 25\u00a0%', tone: 'info' } }]);
	expect(found.migrations.map(({ id, service }) => [id, service?.id])).toEqual([
		['a', undefined],
		['b', 'shown'],
	]);
	expect(found.next).toEqual({ at: at('18T10:00'), channel: 'blog' });
	expect(found.incidents).toEqual([]);
});
