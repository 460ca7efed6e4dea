import type { Clock } from '../core/clock.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { lastEnvironment } from '../core/last-environment.ts';
import { windowEnd } from '../core/rollback-window.ts';
import { liveSince, type Running, runningIn } from './deployments.ts';

/** For how long a release is the first thing to think of when something fails, in milliseconds: two weeks. */
const recent = 14 * 86_400_000;

/** A release that went out lately, and how it is undone. */
export interface WayBack extends Running {
	/** Those of the services asked for that run it. */
	services: string[];
	plan?: Shaped<'rollback-plan'>;
	/** Until when going back is possible, in milliseconds since 1970, if that is known. */
	end?: number;
	isClosed: boolean;
}

/** What runs of some services in the last environment: by release, the latest first. */
export function runningOf(handbook: Handbook, services: readonly string[]): (Running & { services: string[] })[] {
	const last = lastEnvironment(handbook);
	const running = runningIn(handbook).get(last);
	const found = new Map<string, Running & { services: string[] }>();
	for (const service of services) {
		const runs = running?.get(service);
		if (!runs) continue;
		const known = found.get(runs.release.id);
		if (known) known.services.push(service);
		else {
			const since = liveSince(handbook, runs.release) ?? runs.since;
			found.set(runs.release.id, { release: runs.release, since, services: [service] });
		}
	}
	return [...found.values()].sort((a, b) => b.since - a.since);
}

/** What of it went out lately: what is looked at first, with the way back. */
export const waysBack = (handbook: Handbook, services: readonly string[], clock: Clock): WayBack[] =>
	runningOf(handbook, services)
		.filter(({ since }) => !clock.hasPassed(since + recent))
		.map((running) => {
			const { release } = running;
			const plan =
				handbook.get('rollback-plan', release.fields.rollbackPlan) ?? handbook.get('rollback-plan', release.id);
			const end = plan && windowEnd(handbook, plan);
			return {
				...running,
				...(plan ? { plan } : {}),
				...(end === undefined ? {} : { end }),
				isClosed: end !== undefined && clock.hasPassed(end),
			};
		});
