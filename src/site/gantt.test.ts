import { expect, test } from 'vitest';
import { incidentStatuses } from '../../schemas/incident.ts';
import { componentStatuses } from '../../schemas/service.ts';
import { ganttOf, keyOf } from './gantt.ts';
import { stateNamed } from './state.ts';

const open = incidentStatuses.filter((status) => status !== 'resolved' && status !== 'postmortem');

test.each([
	['states of a service', componentStatuses],
	['states of an open incident', open],
])('%s never look alike', (_, statuses) => {
	const looks = statuses.map((status) => stateNamed(status)).map(({ tone, milder }) => `${tone} ${milder ?? ''}`);
	expect(new Set(looks).size).toBe(statuses.length);
});

test('the key has each look once; labels keep away from the ends of the line', () => {
	const at = (from: number, to: number) => ({ from, to, tone: 'info' as const, means: from === to ? 'A day' : 'Some' });
	const gantt = ganttOf(
		[
			{ name: 'a', words: '', stretches: [at(0, 10), at(20, 40)] },
			{ name: 'b', words: '', stretches: [at(1000, 1000), { ...at(50, 60), means: 'More' }] },
		],
		undefined,
		(from, to) => [from, (from + to) / 2, to].map((time) => ({ at: time, label: 'x' })),
	)!;
	expect(keyOf(gantt).map(({ means, isPoint }) => [means, isPoint])).toEqual([
		['Some / More', false],
		['A day', true],
	]);
	expect(gantt.ticks).toHaveLength(1);
});
