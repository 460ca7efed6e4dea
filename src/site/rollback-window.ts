import type { Handbook, Shaped } from '../core/handbook.ts';
import { durationMs, isDate, startOfDay, toEpoch } from '../core/instant.ts';
import { lastDeployment } from './deployments.ts';

const dayMs = 86_400_000;

/**
 * Until when going back is possible, in milliseconds since 1970: the time that the plan names, or its duration counted
 * from the last deployment to production; the earlier of the two. Undefined where neither is known.
 */
export function windowEnd(handbook: Handbook, plan: Shaped<'rollback-plan'>): number | undefined {
	const { window } = plan.fields;
	if (!window) return undefined;
	const zone = handbook.config.timeZone;
	const ends: number[] = [];
	if (window.until) {
		const until = isDate(window.until) ? startOfDay(window.until, zone) + dayMs : toEpoch(window.until, zone);
		if (until !== undefined) ends.push(until);
	}
	const release = handbook.get('release', plan.fields.release);
	const deployed = release && lastDeployment(handbook, release);
	if (window.for && deployed !== undefined) ends.push(deployed + (durationMs(window.for) ?? 0));
	return ends.length ? Math.min(...ends) : undefined;
}

/** The exercises that tried a plan or a runbook, the latest first. */
export const exercisesOf = (handbook: Handbook, kind: 'rollbackPlans' | 'runbooks', id: string): Shaped<'exercise'>[] =>
	handbook
		.all('exercise')
		.filter(({ fields }) => fields[kind].includes(id))
		.sort((a, b) => (a.fields.date < b.fields.date ? 1 : -1));
