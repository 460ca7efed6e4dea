import { createHash, hash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/finding.ts';
import { type FoundFile, type ManifestFile, manifestFile } from '../core/manifest.ts';

/**
 * Every file below a folder with its size and digest, by path. Links are not followed; they and what cannot be read are
 * told as such.
 */
export function filesOf(folder: string): FoundFile[] {
	return [...below(folder, '')].sort((a, b) => compareText(a.path, b.path));
}

/** A walk of our own: that of Node goes on into folders that are links. */
function* below(folder: string, prefix: string): Generator<FoundFile> {
	for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
		const path = prefix + entry.name;
		try {
			if (entry.isDirectory()) yield* below(folder, `${path}/`);
			else yield entry.isFile() ? { path, ...measured(join(folder, path)) } : { path, other: true };
		} catch (error) {
			if (!(error instanceof Error && 'code' in error)) throw error;
			yield { path, other: true };
		}
	}
}

/** The manifest of a folder as bytes; undefined where there is none. */
export function manifestBytes(folder: string): Buffer | undefined {
	const file = join(folder, manifestFile);
	return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

/** Those that are not there as regular files of the size that was noted: cheap, for what was digested a moment ago. */
export const cutShort = (folder: string, files: readonly ManifestFile[]): ManifestFile[] =>
	files.filter(({ path, bytes }) => {
		const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
		return !found?.isFile() || found.size !== bytes;
	});

const piece = 4 * 1024 * 1024;

/** The size and the digest of a file. A large one is read in pieces: a site may hold videos. */
export function measured(file: string): { bytes: number; sha256: string } {
	const size = statSync(file).size;
	if (size <= piece) {
		const bytes = readFileSync(file);
		return { bytes: bytes.length, sha256: hash('sha256', bytes) };
	}
	const digest = createHash('sha256');
	const buffer = Buffer.alloc(piece);
	const handle = openSync(file, 'r');
	let bytes = 0;
	try {
		for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
			digest.update(buffer.subarray(0, read));
			bytes += read;
		}
	} finally {
		closeSync(handle);
	}
	return { bytes, sha256: digest.digest('hex') };
}
