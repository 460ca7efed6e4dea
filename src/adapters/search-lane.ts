import { Worker } from 'node:worker_threads';
import { bodyOf } from './pack.ts';
import type { IndexFiles } from './search-store.ts';
import type { SearchAnswer, SearchTask } from './search-thread.ts';

/** A page that an index is to be made of. */
export interface PageToIndex {
	/** Its address, from the root of the site. */
	url: string;
	html(): Promise<string>;
}

/** How many pages go to the thread at once; as many are made ready meanwhile. */
const batchSize = 50;

/** A thread with a Pagefind of its own. */
export interface SearchLane {
	/** The files of the index of these pages. Rejects where Pagefind cannot make it, or ends. */
	index(pages: readonly PageToIndex[]): Promise<IndexFiles>;
	close(): Promise<unknown>;
}

/** `scratch` is a folder for what is needed on the way. Without one, nothing is written, which takes longer. */
export function searchLane(scratch?: string): SearchLane {
	const worker = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: scratch });
	let pending: PromiseWithResolvers<SearchAnswer> | undefined;
	worker.on('message', (answer: SearchAnswer) => pending?.resolve(answer));
	worker.on('error', (error) => pending?.reject(error));
	worker.on('exit', () => pending?.reject(new Error('Pagefind ended before its index was written.')));
	const ask = (task: SearchTask): Promise<SearchAnswer> => {
		pending = Promise.withResolvers();
		pending.promise.catch(() => {});
		worker.postMessage(task);
		return pending.promise;
	};
	return {
		async index(pages) {
			let answer: Promise<SearchAnswer> | undefined;
			for (let from = 0; from < pages.length; from += batchSize) {
				const batch: { url: string; html: string }[] = [];
				for (const { url, html } of pages.slice(from, from + batchSize)) {
					batch.push({ url, html: await html() });
					// the pages are built on the same thread: let them have their turn
					await new Promise((resolve) => setImmediate(resolve));
				}
				refuse(await answer);
				answer = ask({ add: batch });
			}
			refuse(await answer);
			const { files = [] } = refuse(await ask('finish'));
			return new Map(files.map(({ path, content, digest }) => [path, bodyOf(content, digest)]));
		},
		close: () => worker.terminate(),
	};
}

function refuse(answer: SearchAnswer | undefined): SearchAnswer {
	if (answer?.problem) throw new Error(`Pagefind could not ${answer.problem}`);
	return answer ?? {};
}
