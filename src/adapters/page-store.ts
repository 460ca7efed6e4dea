import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './file-store.ts';

/** A page that was made: its bytes, and each fact that it was made of, with what it was then. */
export interface KeptPage {
	facts: readonly (readonly [fact: string, digest: string])[];
	body: Uint8Array;
}

/** Pages of earlier builds, in so many parts that one changed page lets the others be. */
export interface PageStore {
	/** The number of parts. */
	readonly parts: number;
	/** The part that a page belongs to. */
	partOf(name: string): number;
	/** The pages of a part by their names. Empty where they were made by other means, or are broken. */
	read(part: number): Map<string, KeptPage>;
	write(part: number, pages: ReadonlyMap<string, KeptPage>): void;
}

const parts = 64;

/**
 * A folder with one file a part: a digest of the rest, then a table of contents as one line of JSON, then the pages one
 * after the other. `version` stands for all that pages have in common; those of another one are not taken.
 */
export function pageStore(folder: string, version: string): PageStore {
	const fileOf = (part: number): string => join(folder, part.toString(16).padStart(2, '0'));
	return {
		parts,
		partOf: (name) => Number.parseInt(digestOf(name).slice(0, 2), 16) % parts,
		read: (part) => read(fileOf(part), version),
		write(part, pages) {
			mkdirSync(folder, { recursive: true, mode: 0o700 });
			if (pages.size) write(fileOf(part), version, pages);
			else rmSync(fileOf(part), { force: true });
		},
	};
}

/** Keeps nothing: for builds without caches. */
export const noPageStore: PageStore = { parts: 1, partOf: () => 0, read: () => new Map(), write: () => {} };

/** Facts are many pages' facts: each stands once in the table, and pages name it by its number. */
interface Contents {
	version: string;
	facts: (readonly [string, string])[];
	pages: { name: string; facts: number[]; length: number }[];
}

const digestLength = 64;

function read(file: string, version: string): Map<string, KeptPage> {
	const pages = new Map<string, KeptPage>();
	let stored: Buffer;
	try {
		stored = readFileSync(file);
	} catch {
		return pages;
	}
	const rest = stored.subarray(digestLength);
	if (stored.toString('latin1', 0, digestLength) !== digestOf(rest)) return pages;
	const end = rest.indexOf('\n');
	const contents = JSON.parse(rest.toString('utf8', 0, end)) as Contents;
	if (contents.version !== version) return pages;
	let from = end + 1;
	for (const { name, facts, length } of contents.pages) {
		pages.set(name, { facts: facts.map((each) => contents.facts[each]!), body: rest.subarray(from, from + length) });
		from += length;
	}
	return pages;
}

function write(file: string, version: string, pages: ReadonlyMap<string, KeptPage>): void {
	const numbers = new Map<string, number>();
	const contents: Contents = { version, facts: [], pages: [] };
	const numberOf = (fact: readonly [string, string]): number => {
		const known = numbers.get(fact.join('\0'));
		if (known !== undefined) return known;
		numbers.set(fact.join('\0'), contents.facts.length);
		return contents.facts.push(fact) - 1;
	};
	for (const [name, { facts, body }] of pages)
		contents.pages.push({ name, facts: facts.map(numberOf), length: body.length });
	const rest = Buffer.concat([
		Buffer.from(`${JSON.stringify(contents)}\n`),
		...[...pages.values()].map(({ body }) => body),
	]);
	const fresh = `${file}.${process.pid}`;
	writeFileSync(fresh, Buffer.concat([Buffer.from(digestOf(rest)), rest]), { mode: 0o600 });
	renameSync(fresh, file);
}
