import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { manifestFile } from '../core/manifest.ts';
import type { SpareProof } from './spare-site.ts';

/** A larger manifest is of so many files that a thread is worth its start. In bytes. */
const manyFiles = 500_000;

/**
 * Looks at the site that a build begins with while that reads its documents. Gives nothing where there is none, a small
 * one, or one that cannot be read: whoever takes it looks himself.
 */
export function proveSpare(spare: string | undefined): Promise<SpareProof | undefined> {
	const manifest = spare !== undefined && statSync(join(spare, manifestFile), { throwIfNoEntry: false });
	if (!manifest || manifest.size < manyFiles) return Promise.resolve(undefined);
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./spare-thread.ts', import.meta.url), { workerData: spare });
		worker.on('message', resolve);
		worker.on('error', () => resolve(undefined));
		worker.on('exit', () => resolve(undefined));
	});
}
