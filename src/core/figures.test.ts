import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { figuresOf, median } from './figures.ts';

const deployed = (at: string, outcome = 'succeeded', service?: string) => ({
	environment: 'production',
	started: at,
	outcome,
	...(service ? { service } : {}),
});
const release = (version: string, fields: Record<string, unknown>): Record<string, string> => ({
	[`releases/${version}.mdx`]: mdx({
		title: version,
		version,
		type: 'feature',
		status: 'released',
		services: ['a', 'b'],
		...fields,
	}),
});
const handbook = smallHandbook({
	'environments/staging.mdx': mdx({ title: 'S', order: '1' }),
	'environments/production.mdx': mdx({ title: 'P', order: '2' }),
	'services/a.mdx': mdx({ title: 'A' }),
	'services/b.mdx': mdx({ title: 'B' }),
	...release('1.0.0', { deployments: [deployed('2026-01-10T10:00:00Z')] }),
	...release('1.1.0', {
		status: 'rolled-back',
		deployments: [
			deployed('2026-02-01T10:00:00Z', 'rolled-back', 'a'),
			deployed('2026-02-01T11:00:00Z', 'succeeded', 'b'),
		],
	}),
	...release('1.2.0', {
		deployments: [deployed('2026-02-10T10:00:00Z', 'succeeded', 'a')],
		security: {
			reviewer: 'security',
			risk: 'low',
			findings: [{ title: 'Hole', severity: 'low', state: 'fixed', found: '2026-02-08' }],
		},
	}),
	...release('1.3.0', { deployments: [deployed('2026-02-20T10:00:00Z', 'running')] }),
	...release('0.9.0', { deployments: [deployed('2025-06-01T10:00:00Z', 'failed')] }),
	...release('1.4.0', {
		deployments: [{ environment: 'staging', started: '2026-02-21T10:00:00Z', outcome: 'failed' }],
	}),
	'incidents/one.mdx': mdx({
		title: 'One',
		severity: '2',
		impact: 'major',
		causedBy: '1.2.0',
		started: '2026-02-11T10:00:00Z',
		resolved: '2026-02-11T10:30:00Z',
		services: [{ service: 'a', status: 'major_outage' }],
	}),
	'incidents/two.mdx': mdx({
		title: 'Two',
		severity: '2',
		impact: 'major',
		causedBy: '1.1.0',
		started: '2026-02-01T12:00:00Z',
		resolved: '2026-02-01T14:00:00Z',
		services: [{ service: 'a', status: 'major_outage' }],
	}),
	'incidents/other.mdx': mdx({
		title: 'Other',
		severity: '2',
		impact: 'major',
		started: '2026-02-02T12:00:00Z',
		resolved: '2026-02-09T14:00:00Z',
	}),
});
const span = { from: Date.parse('2026-01-01T00:00:00Z'), to: Date.parse('2026-02-26T00:00:00Z') };

test('counts what reached production within the span, each release once', () => {
	expect(figuresOf(handbook)(span)).toEqual({
		deliveries: 3,
		perWeek: 3 / 8,
		deploymentSuccess: 200 / 3,
		changeFailure: 200 / 3,
		rollbackRate: 100 / 3,
		recoveryTime: 75 * 60_000,
		timeToPatch: Date.parse('2026-02-10T10:00:00Z') - Date.parse('2026-02-07T23:00:00Z'),
		months: [
			{ id: '2026-01', deliveries: 1, failed: 0 },
			{ id: '2026-02', deliveries: 2, failed: 2 },
		],
	});
});

test('of one service, counts what was deployed of it; a release that failed did so for each of its services', () => {
	const { deliveries, changeFailure, rollbackRate, recoveryTime } = figuresOf(handbook)({ ...span, service: 'b' });
	expect({ deliveries, changeFailure, rollbackRate, recoveryTime }).toEqual({
		deliveries: 2,
		changeFailure: 50,
		rollbackRate: 50,
		recoveryTime: 2 * 3_600_000,
	});
});

test('says nothing of what nothing tells', () =>
	expect(figuresOf(handbook)({ from: 0, to: 1000 })).toEqual({
		deliveries: 0,
		perWeek: 0,
		months: [{ id: '1970-01', deliveries: 0, failed: 0 }],
	}));

test('a median has as many values below as above', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (values) => {
			const middle = median(values)!;
			expect(values.filter((each) => each < middle).length).toBeLessThanOrEqual(values.length / 2);
			expect(values.filter((each) => each > middle).length).toBeLessThanOrEqual(values.length / 2);
		}),
	);
	expect(median([])).toBeUndefined();
});
