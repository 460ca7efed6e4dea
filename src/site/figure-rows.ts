import type { HandbookConfig } from '../../schemas/handbook.ts';
import { inWords as durationInWords } from '../core/duration.ts';
import type { Figures } from '../core/figures.ts';
import { durationMs } from '../core/instant.ts';
import { elapsedInWords } from './elapsed.ts';
import type { State } from './state.ts';

/** A figure beside its target. */
export interface FigureRow {
	name: string;
	value: string;
	target: string;
	/** Undefined where there is no figure or no target. */
	state?: State;
}

type Targets = NonNullable<HandbookConfig['targets']>;

/** The figures in words, each held against its target. What no record of the handbook tells is left out. */
export function figureRows(figures: Figures, targets: Targets = {}): FigureRow[] {
	return [
		atLeast('Releases to production, a week', figures.perWeek, targets.deploymentsPerWeek, (value) =>
			String(round(value)),
		),
		atLeast('Deployments that succeed', figures.deploymentSuccess, targets.deploymentSuccess, percent),
		atMost('Releases that fail in production', figures.changeFailure, targets.changeFailure, percent),
		atMost('Releases that are rolled back', figures.rollbackRate, targets.rollbackRate, percent),
		withinTime('Time to put a failed release right, median', figures.recoveryTime, targets.recoveryTime),
		withinTime('Time to patch a weakness, median', figures.timeToPatch, targets.timeToPatch),
	];
}

const round = (value: number): number => Math.round(value * 10) / 10;
const percent = (value: number): string => `${round(value)}\u00a0%`;
const unknown = 'Nothing tells yet';

const stateOf = (holds: boolean): State =>
	holds ? { word: 'On target', tone: 'good' } : { word: 'Off target', tone: 'warn' };

const row = (name: string, value: string, target: string, holds: boolean | undefined): FigureRow => ({
	name,
	value,
	target,
	...(holds === undefined ? {} : { state: stateOf(holds) }),
});

/** A figure held against a number, in the words of both. */
const against =
	(bound: string, holds: (value: number, target: number) => boolean) =>
	(name: string, value: number | undefined, target: number | undefined, told: (value: number) => string): FigureRow =>
		row(
			name,
			value === undefined ? unknown : told(value),
			target === undefined ? '–' : `${bound} ${told(target)}`,
			value === undefined || target === undefined ? undefined : holds(value, target),
		);

const atLeast = against('at least', (value, target) => value >= target);
const atMost = against('at most', (value, target) => value <= target);

function withinTime(name: string, value: number | undefined, target: string | undefined): FigureRow {
	const most = target === undefined ? undefined : durationMs(target);
	return row(
		name,
		value === undefined ? unknown : elapsedInWords(value),
		target === undefined ? '–' : `within ${durationInWords(target)}`,
		value === undefined || most === undefined ? undefined : value <= most,
	);
}
