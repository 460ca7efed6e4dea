import { Worker } from 'node:worker_threads';

/** From so many documents on, threads are worth their start. */
export const manyDocuments = 200;

/** Of the young generation of a thread: what it makes is let go at once. In MiB. */
const youngGeneration = 32;

/** Starts threads that read documents. They load what they need while the caller goes on. */
export const startThreads = (count: number): Worker[] =>
	Array.from(
		{ length: count },
		() =>
			new Worker(new URL('./read-thread.ts', import.meta.url), {
				resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
			}),
	);
