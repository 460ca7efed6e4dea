import { Worker } from 'node:worker_threads';
import type { ThreadFile } from './read-thread.ts';

/** Enough for a thread to be worth its message, few enough for all threads to end together. */
const batchSize = 50;

/**
 * Reads files in threads. `take` gets what is kept of each, by its number, in no certain order. Rejects if a thread
 * ends, which is a fault of the program; a parser that aborts ends the whole process.
 */
export async function readInThreads(
	files: readonly ThreadFile[],
	threads: number,
	take: (index: number, text: string) => void,
): Promise<void> {
	let next = 0;
	const work = (worker: Worker): Promise<void> =>
		new Promise((done, fail) => {
			const ahead: number[] = [];
			const feed = (): void => {
				if (next >= files.length) return;
				const from = next;
				next += batchSize;
				ahead.push(from);
				worker.postMessage(files.slice(from, from + batchSize).map(({ path, bytes }) => ({ path, bytes })));
			};
			worker.on('error', fail);
			worker.on('message', (texts: string[]) => {
				const from = ahead.shift()!;
				feed();
				for (const [index, text] of texts.entries()) take(from + index, text);
				if (!ahead.length) done();
			});
			// a second batch waits while the first is worked on
			feed();
			feed();
			if (!ahead.length) done();
		});
	const workers = Array.from({ length: threads }, () => new Worker(new URL('./read-thread.ts', import.meta.url)));
	try {
		await Promise.all(workers.map(work));
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}
