import type { Handbook, Shaped } from '../core/handbook.ts';
import { lastEnvironment } from '../core/last-environment.ts';
import { isAhead } from '../core/release-line.ts';
import { windowEnd } from '../core/rollback-window.ts';
import { runningIn } from './deployments.ts';
import { library } from './library.ts';
import type { State } from './state.ts';

/** Whether one can still go back by a plan, and whether what it undoes is live: what a list of plans is looked through for. */
export function planState(handbook: Handbook, plan: Shaped<'rollback-plan'>): State | undefined {
	const release = handbook.get('release', plan.fields.release);
	// a frozen edition does not know what time it is
	if (!release || handbook.edition) return undefined;
	if (isAhead(release)) return { word: 'Not out yet', tone: 'info' };
	const end = windowEnd(handbook, plan);
	if (end === undefined) return undefined;
	return library().clock.hasPassed(end)
		? { word: 'Way back closed', tone: 'mute' }
		: { word: 'Way back open', tone: 'good' };
}

/** Whether something still runs the release that a plan undoes, in the last environment. */
export function isLive(handbook: Handbook, plan: Shaped<'rollback-plan'>): boolean {
	if (handbook.edition) return false;
	const last = lastEnvironment(handbook);
	const running = runningIn(handbook).get(last)?.values() ?? [];
	return [...running].some(({ release }) => release.id === plan.fields.release);
}
