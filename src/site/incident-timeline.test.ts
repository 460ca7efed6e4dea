import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { clockAt } from '../core/clock.ts';
import { timelineOf } from './incident-timeline.ts';

const day = '2026-11-17T';
const at = (clock: string): string => `${day}${clock}:00+01:00`;
const incident = (fields: Record<string, unknown>, body = '') => {
	const handbook = smallHandbook({
		'services/payments.mdx': mdx({ title: 'Payments' }),
		'incidents/one.mdx': mdx({ title: 'One', severity: '2', impact: 'major', started: at('10:00'), ...fields }, body),
	});
	const now = Date.parse(at('12:00'));
	return timelineOf(handbook, handbook.get('incident', 'one')!, { clock: clockAt(now), now });
};
const update = (clock: string, status: string): string =>
	`<Update at="${at(clock)}" status="${status}">Text</Update>\n\n`;

test('tells what was known when, and how services were, up to the end', () => {
	const gantt = incident(
		{
			detected: at('10:05'),
			resolved: at('11:30'),
			services: [
				{ service: 'payments', status: 'partial_outage', to: at('10:30') },
				{ service: 'payments', status: 'degraded_performance', from: at('10:30') },
			],
		},
		update('10:10', 'investigating') +
			update('10:40', 'investigating') +
			update('11:00', 'monitoring') +
			update('11:30', 'resolved'),
	)!;
	expect(gantt.rows.map(({ name, words }) => [name, words])).toEqual([
		[
			'What was known',
			'unnoticed for 5 minutes, noticed for 5 minutes, investigating for 50 minutes, monitoring for 30 minutes',
		],
		['Payments', 'partial outage for 30 minutes, then degraded performance for 1 hour'],
	]);
	expect(gantt.now).toBeUndefined();
});

test('goes up to now while it lasts', () => {
	const gantt = incident({}, update('10:10', 'identified'))!;
	expect(gantt.rows[0]!.words).toBe('untold for 10 minutes, identified since Tue 17 Nov 2026, 10:10 UTC+1');
	expect(gantt.now).toBe(Date.parse(at('12:00')));
});

test('is not drawn of times that make none', () => expect(incident({ resolved: at('09:00') })).toBeUndefined());
