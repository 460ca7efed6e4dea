import { parentPort } from 'node:worker_threads';
import type { SectionConfig } from '../core/sections.ts';
import { keptText, readAndReport } from './read-sketched.ts';

// A thread of `read-pool.ts`: takes files, and gives for each what is kept of its document.

/** A file, its path below its edition. */
export interface ThreadFile {
	path: string;
	bytes: Uint8Array;
	/** Whether it is of an edition. */
	frozen: boolean;
}

export interface ThreadTask {
	files: ThreadFile[];
	asking: SectionConfig;
}

parentPort?.on('message', ({ files, asking }: ThreadTask) => {
	parentPort!.postMessage(files.map((file) => keptText(readAndReport(file, asking, file.frozen))));
});
