import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './file-store.ts';
import { type PackedBody, readPack, writePack } from './pack.ts';

/** A page that was made: its bytes, and each fact that it was made of, with what it was then. */
export interface KeptPage {
	facts: readonly (readonly [fact: string, digest: string])[];
	/** Whether its bytes hold a place for what changes with each build. */
	stamped: boolean;
	body: PackedBody;
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

/** Facts are many pages' facts: each stands once in the table, and pages name it by its number. */
interface Contents {
	facts: (readonly [string, string])[];
	pages: { name: string; facts: number[]; stamped?: true }[];
}

const parts = 64;

/** A folder with a pack for each part. `version` stands for all that pages have in common. */
export function pageStore(folder: string, version: string): PageStore {
	const fileOf = (part: number): string => join(folder, part.toString(16).padStart(2, '0'));
	return {
		parts,
		partOf: (name) => Number.parseInt(digestOf(name).slice(0, 2), 16) % parts,
		read(part) {
			const pack = readPack<Contents>(fileOf(part), version);
			if (!pack) return new Map();
			const { facts, pages } = pack.told;
			return new Map(
				pages.map(({ name, facts: asked, stamped = false }, index) => [
					name,
					{ facts: asked.map((each) => facts[each]!), stamped, body: pack.bodies[index]! },
				]),
			);
		},
		write(part, pages) {
			if (pages.size === 0) rmSync(fileOf(part), { force: true });
			else
				writePack(fileOf(part), version, {
					told: contentsOf(pages),
					bodies: [...pages.values()].map(({ body }) => body),
				});
		},
	};
}

/** Keeps nothing: for builds without caches. */
export const noPageStore: PageStore = { parts: 1, partOf: () => 0, read: () => new Map(), write: () => {} };

function contentsOf(pages: ReadonlyMap<string, KeptPage>): Contents {
	const numbers = new Map<string, number>();
	const contents: Contents = { facts: [], pages: [] };
	const numberOf = (fact: readonly [string, string]): number => {
		const name = fact.join('\0');
		const number = numbers.get(name) ?? contents.facts.push(fact) - 1;
		numbers.set(name, number);
		return number;
	};
	for (const [name, { facts, stamped }] of pages)
		contents.pages.push({ name, facts: facts.map(numberOf), ...(stamped ? { stamped } : {}) });
	return contents;
}
