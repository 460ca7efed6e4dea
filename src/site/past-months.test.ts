import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { statusOf } from '../core/status.ts';
import { pastMonths } from './past-months.ts';

const incident = (id: string, started: string, resolved: string, services: object[]): Record<string, string> => ({
	[`incidents/${id}.mdx`]: mdx({ title: id, severity: '2', impact: 'major', started, resolved, services }),
});
const handbook = smallHandbook({
	'services/a.mdx': mdx({ title: 'A' }),
	'services/b.mdx': mdx({ title: 'B' }),
	...incident('both', '2026-10-05T10:00:00Z', '2026-10-05T12:00:00Z', [
		{ service: 'a', status: 'partial_outage', from: '2026-10-05T10:00:00Z', to: '2026-10-05T11:00:00Z' },
		{ service: 'b', status: 'major_outage', from: '2026-10-05T10:30:00Z', to: '2026-10-05T11:30:00Z' },
	]),
	...incident('slow', '2026-09-30T22:30:00Z', '2026-09-30T23:00:00Z', [
		{ service: 'a', status: 'degraded_performance' },
	]),
	'events/m.mdx': mdx({
		title: 'M',
		category: 'maintenance',
		public: 'true',
		start: '2026-08-01T10:00:00Z',
		end: '2026-08-01T11:00:00Z',
	}),
});

test('tells month by month, the latest first, and counts outages that overlap once', () => {
	const months = pastMonths(statusOf(handbook, Date.parse('2026-11-01T00:00:00Z')), 'Europe/Berlin');
	expect(months.map(({ id, entries, outage }) => [id, entries.length, outage / 60_000])).toEqual([
		['2026-10', 2, 90],
		['2026-08', 1, 0],
	]);
});
