import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { compareText } from '../core/finding.ts';
import type { ManifestFile } from '../core/manifest.ts';
import { measured } from './site-files.ts';

/** The files of a site while it is built. What lies in the folder from an earlier site stays where it is the same. */
export interface StagedFiles {
	/** Takes over the file at a path if it has this digest (SHA-256); else it has to be written. */
	keep(path: string, digest: string): boolean;
	/** Writes a file, unless it is there already. */
	write(path: string, content: string | Uint8Array): void;
	/** The same with the bytes of another file. */
	copy(path: string, from: string): void;
	/** Whether the site has a file so far. */
	has(path: string): boolean;
	/** The files that it has so far below a folder, sorted. */
	below(folder: string): string[];
	/** Removes what was neither kept nor written, and gives the files of the site, and those of them that are new. */
	finish(): { files: ManifestFile[]; fresh: ManifestFile[] };
}

/**
 * Such files below a folder. `look` gives what lies in it, proved to have these digests: it is called when the first file
 * is wanted.
 */
export function stagedFiles(folder: string, look: () => Map<string, ManifestFile>): StagedFiles {
	let seen: Map<string, ManifestFile> | undefined;
	const found = (): Map<string, ManifestFile> => (seen ??= look());
	const wanted = new Map<string, ManifestFile>();
	const fresh = new Set<string>();
	const made = new Set<string>();
	const keep = (path: string, digest: string): boolean => {
		const file = found().get(path);
		if (file?.sha256 !== digest) return false;
		wanted.set(path, file);
		return true;
	};
	const remove = (path: string): void => {
		rmSync(join(folder, path));
		found().delete(path);
		for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
			made.delete(parent);
			if (!removeEmpty(join(folder, parent))) return;
		}
	};
	const put = (file: ManifestFile, make: (target: string) => void): void => {
		const { path } = file;
		if (keep(path, file.sha256)) return;
		const target = join(folder, path);
		if (/^\.\.(?:[/\\]|$)/.test(relative(folder, target))) throw new Error(`${path} would lie outside of the site.`);
		const parent = dirname(path);
		const write = (): void => {
			if (!made.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
			made.add(parent);
			make(target);
		};
		// not written over: who reads the old bytes goes on doing so
		if (found().has(path)) rmSync(target);
		try {
			write();
		} catch (error) {
			// a file stands where there is a folder now, or the other way round
			const inTheWay = [...found().keys()].filter((each) => path.startsWith(`${each}/`) || each.startsWith(`${path}/`));
			if (inTheWay.length === 0 || inTheWay.some((each) => wanted.has(each))) throw error;
			inTheWay.forEach(remove);
			write();
		}
		found().set(path, file);
		wanted.set(path, file);
		fresh.add(path);
	};
	return {
		keep,
		write(path, content) {
			const bytes = typeof content === 'string' ? Buffer.from(content) : content;
			put({ path, bytes: bytes.length, sha256: hash('sha256', bytes) }, (target) => writeFileSync(target, bytes));
		},
		copy: (path, from) => put({ path, ...measured(from) }, (target) => copyFileSync(from, target)),
		has: (path) => wanted.has(path),
		below: (parent) => [...wanted.keys()].filter((path) => path.startsWith(`${parent}/`)).sort(compareText),
		finish() {
			for (const path of [...found().keys()]) if (!wanted.has(path)) remove(path);
			const files = [...wanted.values()];
			return { files, fresh: files.filter(({ path }) => fresh.has(path)) };
		},
	};
}

/** False where something is in it. */
function removeEmpty(folder: string): boolean {
	try {
		rmdirSync(folder);
		return true;
	} catch {
		return false;
	}
}

/** Copies files and writes texts. */
export function writeAssets(files: StagedFiles, assets: ReadonlyMap<string, string | { text: string }>): void {
	for (const [path, source] of assets) {
		if (typeof source === 'string') files.copy(path, source);
		else files.write(path, source.text);
	}
}
