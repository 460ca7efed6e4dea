import type { Readiness } from './readiness.ts';
import type { State } from './state.ts';
import { counted } from './words.ts';

const states: Record<Readiness['verdict'], State> = {
	go: { word: 'Go', tone: 'good' },
	open: { word: 'Not ready', tone: 'warn' },
	'no-go': { word: 'No-go', tone: 'bad' },
};

/** Go, not ready or no-go: said in the same word wherever it is said. */
export const stateOfReadiness = ({ verdict }: Readiness): State => states[verdict];

/** How much does not hold, and how much is still open: `2 things do not hold, 9 are still open`. */
export function howMuchIsMissing({ missing, groups }: Readiness): string {
	const failed = missing.filter(({ state }) => state === 'failed').length;
	const open = missing.length - failed;
	if (missing.length === 0) return `All ${groups.flatMap(({ asks }) => asks).length} things hold`;
	const told = [
		...(failed ? [`${counted(failed, 'thing')} ${failed === 1 ? 'does' : 'do'} not hold`] : []),
		...(open ? [`${failed ? open : counted(open, 'thing')} ${open === 1 ? 'is' : 'are'} still open`] : []),
	];
	return told.join(', ');
}
