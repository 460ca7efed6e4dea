import { setImmediate } from 'node:timers/promises';
import { together } from '../core/together.ts';
import { digestOf } from './file-store.ts';
import { type PageToIndex, searchLane } from './search-lane.ts';
import type { IndexFiles, SearchStore } from './search-store.ts';
import type { StagedFiles } from './staged-files.ts';

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
const mostPages = 625;

/** Where the browser looks for it. */
const root = 'pagefind';

/** What an index that is merged into the first one needs of its own. The rest is the same in all. */
const ownFiles = /^(fragment|index|filter)\/|\.pf_meta$|^pagefind-entry\.json$/;

/**
 * Indexes pages with Pagefind and writes the index below `pagefind/`. Each of `threads` has a Pagefind of its own, which
 * works while pages are built, in a folder below `scratch`.
 */
export async function indexPages(
	entries: Iterable<Entry>,
	files: StagedFiles,
	{ store, threads, scratch }: { store: SearchStore; threads: number; scratch: string },
): Promise<Indexed> {
	const shards = shared([...entries]).map((members) => ({
		members,
		key: digestOf(...members.flatMap((each) => [each.url, each.key])),
	}));
	const known = shards.map(({ key }) => store.get(key));
	const left = shards.flatMap((_, number) => (known[number] ? [] : [number]));
	const count = { pages: 0, indexed: 0 };
	for (const { members } of shards) count.pages += members.length;
	const work = async (): Promise<void> => {
		let lane = searchLane(scratch);
		/** Where Pagefind could not write (a disk is full, a file too large) it ends without a word: we write, and tell why. */
		const indexed = async (members: Entry[]): Promise<IndexFiles> => {
			try {
				return await lane.index(members);
			} catch {
				await lane.close();
				lane = searchLane();
				return lane.index(members);
			}
		};
		try {
			for (let number = left.shift(); number !== undefined; number = left.shift()) {
				const { members, key } = shards[number]!;
				const index = await indexed(members);
				store.set(key, index);
				write(files, number, index);
				count.indexed += members.length;
			}
		} finally {
			await lane.close();
		}
	};
	const lanes = () => Array.from({ length: Math.min(threads, left.length) }, work);
	const broken: number[] = [];
	const takeOver = async (): Promise<void> => {
		// what has to be indexed is on its way first
		await setImmediate();
		for (const [number, index] of known.entries()) if (index && !write(files, number, index)) broken.push(number);
	};
	await together([...lanes(), takeOver()]);
	left.push(...broken);
	await together(lanes());
	files.write(`${root}/shards.json`, `${JSON.stringify({ shards: shards.length })}\n`);
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

/** False where what was kept is not as it was. */
function write(files: StagedFiles, number: number, index: IndexFiles): boolean {
	for (const [path, body] of index) {
		if (number > 0 && !ownFiles.test(path)) continue;
		const target = number === 0 ? `${root}/${path}` : `${root}/${number}/${path}`;
		if (files.keep(target, body.digest)) continue;
		const bytes = body.bytes();
		if (!bytes) return false;
		files.write(target, bytes);
	}
	return true;
}
