import { closeSync, fchmodSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unforeseeable } from './unforeseeable.ts';

// Folders that strangers may have filled are written to without following a link of theirs, which could lead anywhere.

/** Thrown where a link, or something else that is no folder, stands on the way to a file. */
export class LinkOnTheWayError extends Error {
	readonly path: string;

	constructor(path: string) {
		super(`${path} is a link or no folder.`);
		this.path = path;
	}
}

/**
 * Puts a file in its place as a whole: written beside it under a name that nobody can foresee, then renamed. A link of its
 * name is replaced, and what it led to stays as it was.
 */
export function replaceFile(path: string, bytes: string | Uint8Array, mode?: number): void {
	// a name with a dot in front is no content, should the process end here
	const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${unforeseeable()}.tmp`);
	let opened: number | undefined;
	try {
		opened = openSync(beside, 'wx', mode === undefined ? 0o666 : mode & 0o777);
		writeFileSync(opened, bytes, { flush: true });
		if (mode !== undefined) fchmodSync(opened, mode & 0o7777);
		closeSync(opened);
		renameSync(beside, path);
	} catch (error) {
		// without its rights nothing was made, and what could not be made need not go
		if (opened !== undefined) rmSync(beside, { force: true });
		throw error;
	}
}

/**
 * Writes a file below a root, and makes the folders that it lies in. Throws a LinkOnTheWayError where one of them is a
 * link; and, unless it may replace it, an EEXIST where something has its name, be it a link that leads nowhere.
 */
export function writeBelow(root: string, path: string, bytes: string | Uint8Array, { replace = false } = {}): void {
	refuseLinks(root, dirname(path));
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	if (replace) replaceFile(file, bytes);
	else writeFileSync(file, bytes, { flag: 'wx' });
}

/** Throws a LinkOnTheWayError unless each part of a path below a root is a folder, or not there yet. */
export function refuseLinks(root: string, path: string): void {
	let place = root;
	for (const part of path.split(/[/\\]/).filter((each) => each && each !== '.')) {
		place = join(place, part);
		const found = lstatSync(place, { throwIfNoEntry: false });
		if (!found) return;
		if (!found.isDirectory()) throw new LinkOnTheWayError(place);
	}
}
