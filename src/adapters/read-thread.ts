import { parentPort, workerData } from 'node:worker_threads';
import type { SectionConfig } from '../core/sections.ts';
import { keptText, readAndReport } from './read-sketched.ts';

// A thread of `read-pool.ts`: takes files, and gives for each what is kept of its document.

/** A file, its path below its edition. */
export interface ThreadFile {
	path: string;
	bytes: Uint8Array;
}

parentPort?.on('message', (files: ThreadFile[]) => {
	parentPort!.postMessage(files.map((file) => keptText(readAndReport(file, workerData as SectionConfig))));
});
