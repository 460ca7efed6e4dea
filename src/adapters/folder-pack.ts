import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readPack, writePack } from './pack.ts';

/** Puts the files of a folder into one file. */
export function packFolder(folder: string, file: string, version: string): void {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
	writePack(file, version, { told: paths, bodies: paths.map((path) => readFileSync(join(folder, path))) });
}

/** Lays them out again in a folder. False where there is no such pack. */
export function unpackFolder(file: string, version: string, folder: string): boolean {
	const pack = readPack<string[]>(file, version);
	if (!pack) return false;
	for (const [index, path] of pack.told.entries()) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), pack.bodies[index]!);
	}
	return true;
}
