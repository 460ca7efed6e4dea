import { expect, test } from 'vitest';
import { figureRows } from './figure-rows.ts';

const figures = {
	deliveries: 3,
	perWeek: 0.375,
	deploymentSuccess: 96,
	changeFailure: 15,
	rollbackRate: 5.04,
	recoveryTime: 61 * 60_000,
	months: [],
};

test('holds each figure against its target; what is at the edge is on target', () => {
	const targets = {
		deploymentsPerWeek: 1,
		deploymentSuccess: 95,
		changeFailure: 15,
		rollbackRate: 5,
		recoveryTime: 'PT1H',
		timeToPatch: 'P14D',
	};
	expect(figureRows(figures, targets).map(({ value, target, state }) => [value, target, state?.word])).toEqual([
		['0.4', 'at least 1', 'Off target'],
		['96\u00a0%', 'at least 95\u00a0%', 'On target'],
		['15\u00a0%', 'at most 15\u00a0%', 'On target'],
		['5\u00a0%', 'at most 5\u00a0%', 'Off target'],
		['1 hour 1 minute', 'within 1 hour', 'Off target'],
		['Nothing tells yet', 'within 14 days', undefined],
	]);
});

test('judges nothing without targets', () => expect(figureRows(figures).filter(({ state }) => state)).toEqual([]));
