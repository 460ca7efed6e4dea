import type { Handbook, Shaped } from '../core/handbook.ts';

/** The exercises that tried a plan or a runbook, the latest first. */
export const exercisesOf = (handbook: Handbook, kind: 'rollbackPlans' | 'runbooks', id: string): Shaped<'exercise'>[] =>
	handbook
		.all('exercise')
		.filter(({ fields }) => fields[kind].includes(id))
		.sort((a, b) => (a.fields.date < b.fields.date ? 1 : -1));
