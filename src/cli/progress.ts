import type { Io } from './usage.ts';

/** Tells of a step when it is done, with the time it took. */
export async function step<T>(
	io: Io,
	doing: string,
	work: () => Promise<T> | T,
	told: (result: T) => string = () => '',
): Promise<T> {
	const from = performance.now();
	const result = await work();
	const more = told(result);
	io.tell(`${doing}${more ? `: ${more}` : ''} (${seconds(performance.now() - from)})\n`);
	return result;
}

/**
 * Waits for all, even if one fails: nothing is at work any more when what was staged is taken away. Throws what failed
 * first, which others may have failed of.
 */
export async function together(work: readonly Promise<unknown>[]): Promise<void> {
	const failures: unknown[] = [];
	await Promise.all(work.map((each) => each.catch((error: unknown) => failures.push(error))));
	if (failures.length) throw failures[0];
}

export const seconds = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
