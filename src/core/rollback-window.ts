import type { Clock } from './clock.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { durationMs, isDate, startOfDay, toEpoch } from './instant.ts';
import { lastEnvironment } from './last-environment.ts';

const dayMs = 86_400_000;

/** The last time that a release was deployed to the last environment, in milliseconds since 1970. */
export function lastDeployment(handbook: Handbook, { fields }: Shaped<'release'>): number | undefined {
	const last = lastEnvironment(handbook);
	const times = fields.deployments
		.filter(({ environment, outcome }) => environment === last && outcome !== 'failed')
		.map(({ started, finished }) => toEpoch(finished ?? started, fields.zone ?? handbook.config.timeZone))
		.filter((at) => at !== undefined);
	return times.length ? Math.max(...times) : undefined;
}

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

/**
 * The plans that could be needed: of a release that is about to go out or is out, while the window is not known to be
 * closed. What is planned may still lack something; what cannot go back any more is a record.
 */
export function plansInForce(
	handbook: Handbook,
	clock: Clock,
): { plan: Shaped<'rollback-plan'>; release: Shaped<'release'> }[] {
	return handbook.all('rollback-plan').flatMap((plan) => {
		const release = handbook.get('release', plan.fields.release);
		if (!release || !['frozen', 'candidate', 'released'].includes(release.fields.status)) return [];
		return clock.hasPassed(windowEnd(handbook, plan) ?? Number.POSITIVE_INFINITY) ? [] : [{ plan, release }];
	});
}
