import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { SectionConfig } from '../core/sections.ts';
import type { SourceFile } from '../core/source-file.ts';
import { keptText, readAndReport } from './read-sketched.ts';
import type { ThreadTask } from './read-thread.ts';

/** Enough for a thread to be worth its message, few enough for all threads to end together. */
const batchSize = 40;

/**
 * Reads files in threads, of which this one is one, and ends the others. `take` gets what is kept of each, by its number, in no certain order.
 * Rejects if a thread ends, which is a fault of the program; a parser that aborts ends the whole process.
 */
export async function readInThreads(
	files: readonly { file: SourceFile; frozen: boolean }[],
	{ workers, asking }: { workers: readonly Worker[]; asking: SectionConfig },
	take: (index: number, text: string) => void,
): Promise<void> {
	let next = 0;
	const batch = (): { from: number; files: typeof files } | undefined => {
		const from = next;
		next += batchSize;
		return from < files.length ? { from, files: files.slice(from, next) } : undefined;
	};
	const elsewhere = (worker: Worker): Promise<void> =>
		new Promise((done, fail) => {
			const ahead: number[] = [];
			const feed = (): void => {
				const given = batch();
				if (!given) return;
				ahead.push(given.from);
				worker.postMessage({ files: given.files.map(acrossThreads), asking } satisfies ThreadTask);
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
	const here = async (): Promise<void> => {
		for (let given = batch(); given; given = batch()) {
			for (const [index, { file, frozen }] of given.files.entries())
				take(given.from + index, keptText(readAndReport(file, asking, frozen)));
			await setImmediate();
		}
	};
	try {
		await Promise.all([...workers.map(elsewhere), here()]);
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}

const acrossThreads = ({ file, frozen }: { file: SourceFile; frozen: boolean }): ThreadTask['files'][number] => ({
	file: 'bytes' in file ? { path: file.path, bytes: file.bytes } : file,
	frozen,
});
