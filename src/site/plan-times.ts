import type { Handbook, Shaped } from '../core/handbook.ts';
import { durationMs } from '../core/instant.ts';
import { contentOf } from '../core/sections.ts';
import { timeOfSteps } from '../core/time-of-steps.ts';
import { exercisesOf } from './rollback-window.ts';

/** How long a rollback takes, in milliseconds: by its steps, and as it was measured. What nobody says is left out. */
export interface PlanTimes {
	written?: number;
	tried?: number;
	/** The last time that the plan was tried. */
	exercise?: Shaped<'exercise'>;
}

/** The steps count from «Before you start» on: what is typed to decide is done before one knows that one goes back. */
export function planTimes(handbook: Handbook, plan: Shaped<'rollback-plan'>): PlanTimes {
	const written = timeOfSteps([...contentOf(plan, 'Before you start'), ...contentOf(plan, 'Steps')]);
	const exercise = exercisesOf(handbook, 'rollbackPlans', plan.id).find(({ fields }) => fields.outcome !== 'planned');
	// what a restore or a talk at a table took says nothing of the plan
	const isMeasured = exercise?.fields.type === 'rollback-rehearsal' && exercise.fields.rollbackPlans.length === 1;
	const tried = isMeasured ? durationMs(exercise.fields.duration ?? '') : undefined;
	return {
		...(written === undefined ? {} : { written }),
		...(tried === undefined ? {} : { tried }),
		...(exercise ? { exercise } : {}),
	};
}
