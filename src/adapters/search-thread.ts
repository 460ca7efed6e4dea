import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { compareText } from '../core/finding.ts';

// A thread of `search-lane.ts`: takes pages for an index, and gives its files when asked to finish it.

export type SearchTask = { add: pagefind.CustomRecord[] } | 'finish';

export interface SearchAnswer {
	/** What could not be done, in the words of Pagefind. */
	problem?: string;
	files?: IndexFile[];
}

interface IndexFile {
	path: string;
	content: Uint8Array<ArrayBuffer>;
	/** SHA-256 */
	digest: string;
}

/** In how many files an index tells of its pages, at most: of more pages, some share a file. */
const maxFragments = 500;

const scratch = workerData as string | undefined;
let index: pagefind.PagefindIndex | undefined;

async function answerTo(task: SearchTask): Promise<SearchAnswer> {
	if (!index) {
		const made = await pagefind.createIndex({ writePlayground: false, maxFragments });
		if (!made.index) return { problem: `start: ${made.errors.join('; ')}` };
		index = made.index;
	}
	const open = index;
	if (task === 'finish') {
		// by way of the disk: Pagefind is slow in telling its files
		const folder = scratch && newFolder(scratch);
		const { errors, files: told } = folder
			? { files: [], ...(await open.writeFiles({ outputPath: folder })) }
			: await open.getFiles();
		// the next index begins with a process of its own: this one would hold the memory of both
		await pagefind.close();
		index = undefined;
		if (errors.length) return { problem: `make its index: ${errors.join('; ')}` };
		const files = folder ? filesIn(folder) : told.map(({ path, content }) => fileOf(path, content));
		if (folder) rmSync(folder, { recursive: true });
		return { files };
	}
	const problems = await Promise.all(
		task.add.map(async (record) => {
			const { errors } = await open.addCustomRecord(record);
			return errors.map((error) => `${record.url}: ${error}`);
		}),
	);
	return problems.flat().length ? { problem: `index ${problems.flat().join('; ')}` } : {};
}

function newFolder(parent: string): string {
	mkdirSync(parent, { recursive: true });
	return mkdtempSync(join(parent, 'index-'));
}

/** In memory of its own, which can be handed over. */
const fileOf = (path: string, bytes: Uint8Array): IndexFile => ({
	path,
	content: new Uint8Array(bytes),
	digest: hash('sha256', bytes),
});

function filesIn(folder: string): IndexFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => fileOf(relative(folder, file).replaceAll('\\', '/'), readFileSync(file)))
		.sort((a, b) => compareText(a.path, b.path));
}

/** One task after the other. */
let done: Promise<void> = Promise.resolve();

parentPort!.on('message', (task: SearchTask) => {
	done = done.then(async () => {
		// Pagefind does not tell if its process ends early; then nothing keeps this thread, and its end tells
		parentPort!.unref();
		const answer = await answerTo(task);
		parentPort!.ref();
		parentPort!.postMessage(answer, answer.files?.map(({ content }) => content.buffer) ?? []);
	});
});
