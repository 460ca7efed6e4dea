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

export const seconds = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
