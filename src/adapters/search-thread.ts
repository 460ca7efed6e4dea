import { parentPort } from 'node:worker_threads';
import * as pagefind from 'pagefind';

// A thread of `search-lane.ts`: takes pages for an index, and gives its files when asked to finish it.

export type SearchTask = { add: { url: string; html: string }[] } | 'finish';

export interface SearchAnswer {
	/** What could not be done, in the words of Pagefind. */
	problem?: string;
	files?: [string, Uint8Array][];
}

let index: pagefind.PagefindIndex | undefined;

async function answerTo(task: SearchTask): Promise<SearchAnswer> {
	if (!index) {
		const made = await pagefind.createIndex({ writePlayground: false });
		if (!made.index) return { problem: `start: ${made.errors.join('; ')}` };
		index = made.index;
	}
	const open = index;
	if (task === 'finish') {
		const { files, errors } = await open.getFiles();
		await open.deleteIndex();
		index = undefined;
		if (errors.length) return { problem: `make its index: ${errors.join('; ')}` };
		return { files: files.map(({ path, content }) => [path, content]) };
	}
	const problems = await Promise.all(
		task.add.map(async ({ url, html }) => {
			const { errors } = await open.addHTMLFile({ url, content: html });
			return errors.map((error) => `${url}: ${error}`);
		}),
	);
	return problems.flat().length ? { problem: `index ${problems.flat().join('; ')}` } : {};
}

parentPort!.on('message', async (task: SearchTask) => {
	// Pagefind does not tell if its process ends early; then nothing keeps this thread, and its end tells
	parentPort!.unref();
	const answer = await answerTo(task);
	parentPort!.ref();
	parentPort!.postMessage(answer);
});
