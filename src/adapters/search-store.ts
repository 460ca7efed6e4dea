import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PackedBody, readPack, writePack } from './pack.ts';

/** The files of an index, by their paths below its folder. */
export type IndexFiles = Map<string, PackedBody>;

/** Indexes of earlier builds, by a digest of what was indexed. */
export interface SearchStore {
	get(key: string): IndexFiles | undefined;
	set(key: string, files: IndexFiles): void;
	/** Lets all others go. */
	keep(keys: ReadonlySet<string>): void;
}

/** A folder with a pack for each index. `version` stands for the program that made them. */
export const searchStore = (folder: string, version: string): SearchStore => ({
	get(key) {
		const pack = readPack<string[]>(join(folder, key), version);
		return pack && new Map(pack.told.map((path, index) => [path, pack.bodies[index]!]));
	},
	set: (key, files) => writePack(join(folder, key), version, { told: [...files.keys()], bodies: [...files.values()] }),
	keep(keys) {
		if (!existsSync(folder)) return;
		for (const name of readdirSync(folder)) if (!keys.has(name)) rmSync(join(folder, name), { force: true });
	},
});

/** Keeps nothing: for builds without caches. */
export const noSearchStore: SearchStore = { get: () => undefined, set: () => {}, keep: () => {} };
