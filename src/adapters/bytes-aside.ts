import { mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readAt } from './read-at.ts';
import { unforeseeable } from './unforeseeable.ts';

/** Puts bytes aside, and gives what gives them again. */
export type PutAside = (bytes: Uint8Array) => () => Uint8Array;

/** What a handbook of some hundred documents may hold. In bytes. */
const mostInMemory = 4_000_000;

/**
 * Those beyond `most` bytes lie in a file that has no name and ends with the process: the texts of ten thousand documents
 * would take more memory than all else. Where nothing can be written, they stay in memory.
 */
export function bytesAside(folder: string, most = mostInMemory): PutAside {
	let inMemory = 0;
	let file: { handle: number; end: number } | undefined;
	return (bytes) => {
		inMemory += bytes.length;
		if (inMemory <= most) return () => bytes;
		try {
			file ??= { handle: nameless(folder), end: 0 };
			const { handle, end: at } = file;
			for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
			file.end += bytes.length;
			return from(handle, at, bytes.length);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error)) throw error;
			return () => bytes;
		}
	};
}

/** A function of its own: one that was made beside the bytes would hold them. */
const from = (handle: number, at: number, length: number) => (): Uint8Array => {
	const bytes = readAt(handle, at, length);
	if (!bytes) throw new Error('What was put aside is shorter than it was.');
	return bytes;
};

function nameless(folder: string): number {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, `aside-${unforeseeable()}`);
	const handle = openSync(file, 'wx+', 0o600);
	rmSync(file);
	return handle;
}
