import { parentPort } from 'node:worker_threads';
import type { SectionConfig } from '../core/sections.ts';
import type { SourceFile } from '../core/source-file.ts';
import { keptText, readAndReport } from './read-sketched.ts';

// A thread of `read-pool.ts`: takes files, and gives for each what is kept of its document.

export interface ThreadTask {
	/** Files, their paths below their edition, and whether they are of an edition. */
	files: { file: SourceFile; frozen: boolean }[];
	asking: SectionConfig;
}

parentPort?.on('message', ({ files, asking }: ThreadTask) => {
	parentPort!.postMessage(files.map(({ file, frozen }) => keptText(readAndReport(file, asking, frozen))));
});
