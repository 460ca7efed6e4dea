import { availableParallelism } from 'node:os';

/** How many threads may read documents at once: a core each, at most eight; `ROLLBOOK_THREADS` says otherwise. */
export const threadsFor = (env: NodeJS.ProcessEnv): number =>
	Number(env.ROLLBOOK_THREADS) || Math.min(availableParallelism(), 8);
