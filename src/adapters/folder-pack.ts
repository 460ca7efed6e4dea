import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { bodyOf, readPack, writePack } from './pack.ts';

/** Puts the files of a folder into one file. */
export function packFolder(folder: string, file: string, version: string): void {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
	writePack(file, version, { told: paths, bodies: paths.map((path) => bodyOf(readFileSync(join(folder, path)))) });
}

/** Lays them out again in a folder. False where there is no such pack, or one that was changed. */
export function unpackFolder(file: string, version: string, folder: string): boolean {
	const files = filesIn(file, version);
	for (const [path, bytes] of files ?? []) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	return files !== undefined;
}

/** Whether there is such a pack, and nobody changed it. */
export const isPacked = (file: string, version: string): boolean => filesIn(file, version) !== undefined;

function filesIn(file: string, version: string): (readonly [path: string, bytes: Uint8Array])[] | undefined {
	const pack = readPack<string[]>(file, version);
	const files = pack?.told.map((path, index) => [path, pack.bodies[index]?.bytes()] as const);
	return files?.every((each): each is readonly [string, Uint8Array] => each[1] !== undefined) ? files : undefined;
}
