import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { promotionOf } from './promotion.ts';

const at = '2026-11-10T10:00:00+01:00';
const handbook = smallHandbook({
	...Object.fromEntries(
		['development', 'staging', 'production', 'mirror'].map((id, order) => [
			`environments/${id}.mdx`,
			mdx({ title: id, order: String(order) }),
		]),
	),
	'services/a.mdx': mdx({ title: 'A' }),
	'services/b.mdx': mdx({ title: 'B' }),
	'releases/1.0.0.mdx': mdx({
		title: '1',
		version: '1.0.0',
		type: 'feature',
		status: 'candidate',
		services: ['a', 'b'],
		deployments: [
			{ environment: 'production', service: 'a', started: at, outcome: 'rolled-back' },
			{ environment: 'staging', service: 'a', started: at, outcome: 'succeeded' },
			{ environment: 'development', service: 'b', started: at, outcome: 'failed' },
			{ environment: 'development', started: at, finished: '2026-11-10T10:05:00+01:00', outcome: 'succeeded' },
		],
	}),
	'releases/2.0.0.mdx': mdx({ title: '2', version: '2.0.0', type: 'feature', status: 'planned' }),
});

test('tells of each environment in order how far a release came; the last deployment of a service counts', () => {
	const steps = promotionOf(handbook, handbook.get('release', '1.0.0')!);
	expect(
		steps.map(({ environment, state, deployed, services }) => [environment.id, state.word, deployed, services]),
	).toEqual([
		['development', 'Deployed', 2, 2],
		['staging', 'In part', 1, 2],
		['production', 'Rolled back', 0, 2],
		['mirror', 'Not yet', 0, 2],
	]);
	expect(steps[0]!.at).toBe(Date.parse('2026-11-10T10:05:00+01:00'));
});

test('has nothing to tell where nothing was deployed', () =>
	expect(promotionOf(handbook, handbook.get('release', '2.0.0')!)).toEqual([]));
