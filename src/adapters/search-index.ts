import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { together } from '../core/together.ts';
import { digestOf } from './file-store.ts';
import { type PageToIndex, searchLane } from './search-lane.ts';
import type { IndexFiles, SearchStore } from './search-store.ts';

/** A page as the index is told of it. */
interface Entry extends PageToIndex {
	/** Stands for the page: as long as it is the same, the index of it is. */
	key: string;
}

/** How many pages an index is of, and how many of them had to be indexed. */
interface Indexed {
	pages: number;
	indexed: number;
}

/** How many pages an index has at most. A larger site has several, which the browser merges: one edit makes one anew. */
const mostPages = 1250;

/** What an index that is merged into the first one needs of its own. The rest is the same in all. */
const ownFiles = /^(fragment|index|filter)\/|\.pf_meta$|^pagefind-entry\.json$/;

/**
 * Indexes pages with Pagefind and writes the index to a folder. Each of `threads` has a Pagefind of its own, which works
 * while pages are built.
 */
export async function indexPages(
	entries: Iterable<Entry>,
	folder: string,
	{ store, threads }: { store: SearchStore; threads: number },
): Promise<Indexed> {
	const shards = shared([...entries]).map((members) => ({
		members,
		key: digestOf(...members.flatMap((each) => [each.url, each.key])),
	}));
	const publish = (number: number, files: IndexFiles): void =>
		write(number === 0 ? folder : join(folder, String(number)), files, number === 0 ? /./ : ownFiles);
	const missing: number[] = [];
	for (const [number, { key }] of shards.entries()) {
		const files = store.get(key);
		if (files) publish(number, files);
		else missing.push(number);
	}
	const count = { pages: 0, indexed: 0 };
	for (const { members } of shards) count.pages += members.length;
	const left = [...missing];
	const work = async (): Promise<void> => {
		const lane = searchLane();
		try {
			for (let number = left.shift(); number !== undefined; number = left.shift()) {
				const { members, key } = shards[number]!;
				const files = await lane.index(members);
				store.set(key, files);
				publish(number, files);
				count.indexed += members.length;
			}
		} finally {
			await lane.close();
		}
	};
	await together(Array.from({ length: Math.min(threads, missing.length) }, work));
	writeFileSync(join(folder, 'shards.json'), `${JSON.stringify({ shards: shards.length })}\n`);
	store.keep(new Set(shards.map(({ key }) => key)));
	return count;
}

/** Entries in so many shards that none is too large. A page stays in its shard, whatever happens to others. */
function shared(entries: readonly Entry[]): Entry[][] {
	let count = 1;
	while (entries.length / count > mostPages) count *= 2;
	const shards = Array.from({ length: count }, (): Entry[] => []);
	for (const entry of entries) shards[Number.parseInt(digestOf(entry.url).slice(0, 8), 16) % count]!.push(entry);
	return shards;
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
