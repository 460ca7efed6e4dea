import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CustomRecord } from 'pagefind';
import { bodyOf } from './pack.ts';
import type { IndexFiles } from './search-store.ts';
import type { SearchAnswer, SearchTask } from './search-thread.ts';

/** A page that an index is to be made of. */
export interface PageToIndex {
	/** Its address, from the root of the site. */
	url: string;
	record(): Promise<CustomRecord>;
}

/** How many pages go to the thread at once. */
const batchSize = 50;

/** How many characters may wait there: as many as most indexes are made of. */
const mostAhead = 16_000_000;

/**
 * For how long pages are made ready before others, who build pages on the same thread, have their turn. In milliseconds.
 * Pagefind takes longest of all, and waits as little as possible.
 */
const turn = 500;

/** A thread with a Pagefind of its own. */
export interface SearchLane {
	/** The files of the index of these pages. Rejects where Pagefind cannot make it, or ends. */
	index(pages: readonly PageToIndex[]): Promise<IndexFiles>;
	close(): Promise<unknown>;
}

/** `scratch` is a folder for what is needed on the way. Without one, nothing is written, which takes longer. */
export function searchLane(scratch?: string): SearchLane {
	const worker = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: scratch });
	/** Those who wait for an answer: the thread gives them in the order in which it was asked. */
	const waiting: PromiseWithResolvers<SearchAnswer>[] = [];
	let ended: Error | undefined;
	const fail = (error: Error): void => {
		ended ??= error;
		for (const each of waiting.splice(0)) each.reject(ended);
	};
	worker.on('message', (answer: SearchAnswer) => waiting.shift()?.resolve(answer));
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('Pagefind ended before its index was written.')));
	const ask = (task: SearchTask): Promise<SearchAnswer> => {
		const pending = Promise.withResolvers<SearchAnswer>();
		// who waits for it may come late
		pending.promise.catch(() => {});
		waiting.push(pending);
		if (ended) fail(ended);
		else worker.postMessage(task);
		return pending.promise;
	};
	return {
		async index(pages) {
			const answers: Promise<SearchAnswer>[] = [];
			let ahead = 0;
			let from = performance.now();
			for (let at = 0; at < pages.length; at += batchSize) {
				const batch: CustomRecord[] = [];
				for (const { record } of pages.slice(at, at + batchSize)) batch.push(await record());
				answers.push(ask({ add: batch }));
				if (performance.now() - from > turn) {
					await setImmediate();
					from = performance.now();
				}
				ahead += batch.reduce((sum, { content }) => sum + content.length, 0);
				if (ahead < mostAhead) continue;
				refuse(await answers.at(-1));
				ahead = 0;
			}
			for (const answer of answers) refuse(await answer);
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
