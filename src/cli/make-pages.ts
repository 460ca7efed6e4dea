import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { bodyOf, bufferOf } from '../adapters/pack.ts';
import type { KeptPage, PageStore } from '../adapters/page-store.ts';
import type { StagedFiles } from '../adapters/staged-files.ts';
import { compareText } from '../core/finding.ts';
import { type Fact, recording } from '../core/recording.ts';
import { stampPlace } from '../site/recorded-library.ts';

/** A page of the site, as far as it is known before it is made. */
export interface Page {
	/** Its file below the folder of the site: `runbooks/payments-down/index.html`. */
	file: string;
	/** What decides what it is, beside what it asks for; undefined where that is not known, and it is made each time. */
	key: string | undefined;
	/** Makes it: its bytes. */
	render(): Promise<Uint8Array>;
}

export interface PagesMade {
	made: number;
	taken: number;
}

/** A page that asks for more is made sooner than it is known to be the same. */
const mostFacts = 3000;

/**
 * Writes the pages of a site. One whose facts are as they were is taken from the store; the others are made, and kept.
 * `factNow` gives the digest of a fact, undefined where it cannot be told.
 */
export async function makePages(
	pages: readonly Page[],
	{
		files,
		store,
		stamp,
		factNow,
	}: { files: StagedFiles; store: PageStore; stamp: string; factNow(fact: Fact): string | undefined },
): Promise<PagesMade> {
	const byPart = Array.from({ length: store.parts }, (): Page[] => []);
	// what lies in a folder is made one after the other: a page and its twin are of one document
	for (const page of pages) byPart[store.partOf(dirname(page.file))]!.push(page);
	for (const part of byPart) part.sort((a, b) => compareText(a.file, b.file));
	const count = { made: 0, taken: 0 };
	const place = Buffer.from(stampPlace);
	const stampBytes = Buffer.from(stamp);
	/** In what is no page, the comment can stand in a text; in a page, the last one is the foot's. */
	const stampedAt = (file: string, bytes: Buffer): number => (file.endsWith('.html') ? bytes.lastIndexOf(place) : -1);
	const write = (file: string, body: Uint8Array): void => {
		const bytes = bufferOf(body);
		const at = stampedAt(file, bytes);
		files.write(
			file,
			at === -1 ? bytes : Buffer.concat([bytes.subarray(0, at), stampBytes, bytes.subarray(at + place.length)]),
		);
	};
	/** False where what was kept is not as it was. */
	const takeOver = (file: string, { stamped, body }: KeptPage): boolean => {
		if (!stamped && files.keep(file, body.digest)) return true;
		const bytes = body.bytes();
		if (bytes) write(file, bytes);
		return bytes !== undefined;
	};
	const holds = ([fact, digest]: KeptPage['facts'][number]): boolean => factNow(fact) === digest;
	for (const [part, members] of byPart.entries()) {
		const before = store.read(part);
		const after = new Map<string, KeptPage>();
		let changed = false;
		for (const { file, key, render } of members) {
			const name = `${key}\0${file}`;
			const known = key === undefined ? undefined : before.get(name);
			if (known?.facts.every(holds) && takeOver(file, known)) {
				after.set(name, known);
				// what feeds the search index has its turn: it would begin when all pages are done
				if (++count.taken % 10 === 0) await setImmediate();
				continue;
			}
			const { value, facts } = await recording(render);
			await setImmediate();
			const body = bufferOf(value);
			write(file, body);
			count.made++;
			if (key === undefined || facts.size > mostFacts) continue;
			const told = [...facts].map((fact) => [fact, factNow(fact)] as const);
			if (!told.every((each): each is readonly [string, string] => each[1] !== undefined)) continue;
			after.set(name, { facts: told, stamped: stampedAt(file, body) !== -1, body: bodyOf(body) });
			changed = true;
		}
		if (changed || after.size !== before.size) store.write(part, after);
	}
	return count;
}
