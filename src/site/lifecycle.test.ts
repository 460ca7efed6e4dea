import { beforeAll, expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { clockAt } from '../core/clock.ts';
import type { Library } from './library.ts';
import { seatLibrary } from './library.ts';
import { lifecycleChart, lifecyclesOf } from './lifecycle.ts';

const release = (version: string, fields: Record<string, unknown>): Record<string, string> => ({
	[`releases/${version}.mdx`]: mdx({ title: version, version, type: 'feature', status: 'released', ...fields }),
});
const handbook = smallHandbook({
	...release('1.0.0', {
		date: '2024-01-01',
		support: { active: '2025-01-01', security: '2026-01-01', endOfLife: '2026-06-01' },
	}),
	...release('2.0.0', { date: '2025-01-01', support: { active: '2026-01-01', security: '2027-01-01' } }),
	...release('2.1.0', { date: '2025-06-01', supersedes: '2.0.0' }),
	...release('2.1.1', { date: '2026-05-01', supersedes: '2.1.0', status: 'rolled-back' }),
	...release('2.2.0', { date: '2026-06-01', supersedes: '2.1.1' }),
	...release('3.0.0', { date: '2027-01-01', status: 'planned' }),
	...release('3.1.0', { status: 'planned' }),
});
const now = Date.parse('2026-11-15T12:00:00Z');
beforeAll(() => seatLibrary({ current: handbook, editions: [], base: '/', now } as unknown as Library));

test('tells of each version how it is supported today, the newest first', () => {
	expect(lifecyclesOf(handbook, now).map(({ row, support, words }) => [row.name, support, words])).toEqual([
		['3.0.0', 'ahead', 'not out yet'],
		['2.2.0', 'active', 'until the next one replaces it'],
		['2.1.0', 'replaced', 'replaced'],
		['2.0.0', 'security', 'features and fixes until Thu 1 Jan 2026, security fixes until Fri 1 Jan 2027'],
		[
			'1.0.0',
			'ended',
			'features and fixes until Wed 1 Jan 2025, security fixes until Thu 1 Jan 2026, kept until Mon 1 Jun 2026',
		],
	]);
});

test('draws phases end to end, with today on the line', () => {
	const lifecycles = lifecyclesOf(handbook, now);
	const { stretches } = lifecycles.at(-1)!.row;
	for (const [index, { from }] of stretches.entries()) if (index) expect(from).toBe(stretches[index - 1]!.to);
	expect(lifecycleChart(handbook, lifecycles, { clock: clockAt(now), now })!.now).toBe(now);
});
