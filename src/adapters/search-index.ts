import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './file-store.ts';
import type { IndexFiles, SearchStore } from './search-store.ts';

/** A page as the index is told of it. */
interface Entry {
	url: string;
	/** Stands for the page: as long as it is the same, the index of it is. */
	key: string;
	html(): Promise<string>;
}

/** How many pages an index is of, and how many of them had to be indexed. */
interface Indexed {
	pages: number;
	indexed: number;
}

/** How many pages are handed over before an answer is waited for. */
const ahead = 64;

/** How many pages an index has at most. A larger site has several, which the browser merges: one edit makes one anew. */
const mostPages = 2000;

/** What an index that is merged into the first one needs of its own. The rest is the same in all. */
const ownFiles = /^(fragment|index|filter)\/|\.pf_meta$|^pagefind-entry\.json$/;

/**
 * Indexes pages with Pagefind and writes the index to a folder. Pagefind is a process of its own: while pages are built
 * on one core, it works on the other.
 */
export async function indexPages(entries: Iterable<Entry>, folder: string, store: SearchStore): Promise<Indexed> {
	// Pagefind does not tell if its process ends early; then there is nothing left that could happen
	const { promise: ended, reject } = Promise.withResolvers<never>();
	const onEnd = () => reject(new Error('Pagefind ended before its index was written.'));
	process.once('beforeExit', onEnd);
	try {
		return await Promise.race([indexShards(shared([...entries]), folder, store), ended]);
	} finally {
		process.off('beforeExit', onEnd);
	}
}

async function indexShards(shards: readonly Entry[][], folder: string, store: SearchStore): Promise<Indexed> {
	const keys = new Set<string>();
	let pagefind: typeof import('pagefind') | undefined;
	let [pages, indexed] = [0, 0];
	for (const [number, members] of shards.entries()) {
		const key = digestOf(...members.flatMap((each) => [each.url, each.key]));
		keys.add(key);
		pages += members.length;
		let files = store.get(key);
		if (!files) {
			pagefind ??= await import('pagefind');
			files = await indexOf(pagefind, members);
			store.set(key, files);
			indexed += members.length;
		}
		write(number === 0 ? folder : join(folder, String(number)), files, number === 0 ? /./ : ownFiles);
	}
	writeFileSync(join(folder, 'shards.json'), `${JSON.stringify({ shards: shards.length })}\n`);
	await pagefind?.close();
	store.keep(keys);
	return { pages, indexed };
}

/** Entries in so many shards that none is too large. A page stays in its shard, whatever happens to others. */
function shared(entries: readonly Entry[]): Entry[][] {
	let count = 1;
	while (entries.length / count > mostPages) count *= 2;
	const shards = Array.from({ length: count }, (): Entry[] => []);
	for (const entry of entries) shards[Number.parseInt(digestOf(entry.url).slice(0, 8), 16) % count]!.push(entry);
	return shards;
}

async function indexOf(pagefind: typeof import('pagefind'), entries: readonly Entry[]): Promise<IndexFiles> {
	const { index, errors } = await pagefind.createIndex({ writePlayground: false });
	if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
	const waiting = new Set<Promise<void>>();
	const problems: string[] = [];
	for (const { url, html } of entries) {
		const added: Promise<void> = index.addHTMLFile({ url, content: await html() }).then((answer) => {
			problems.push(...answer.errors.map((error) => `${url}: ${error}`));
			waiting.delete(added);
		});
		waiting.add(added);
		if (waiting.size >= ahead) await Promise.race(waiting);
		// the pages are built on the same thread: let them have their turn
		await new Promise((resolve) => setImmediate(resolve));
	}
	await Promise.all(waiting);
	if (problems.length) throw new Error(`Pagefind could not index ${problems.join('; ')}`);
	const made = await index.getFiles();
	await index.deleteIndex();
	if (made.errors.length) throw new Error(`Pagefind could not make its index: ${made.errors.join('; ')}`);
	return new Map(made.files.map(({ path, content }) => [path, content]));
}

function write(folder: string, files: IndexFiles, wanted: RegExp): void {
	const made = new Set<string>();
	for (const [path, content] of files) {
		if (!wanted.test(path)) continue;
		const target = join(folder, path);
		const parent = dirname(target);
		if (!made.has(parent)) mkdirSync(parent, { recursive: true });
		made.add(parent);
		writeFileSync(target, content);
	}
}
