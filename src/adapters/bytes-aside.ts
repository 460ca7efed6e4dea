import { mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readAt } from './read-at.ts';
import { unforeseeable } from './unforeseeable.ts';

/** Puts bytes aside, and gives what gives them again. */
export type PutAside = (bytes: Uint8Array) => () => Uint8Array;

/** What a handbook of some hundred documents may hold. In bytes. */
const mostInMemory = 4_000_000;

/** How much is written at once, in bytes: ten thousand small writes would take longer. */
const piece = 1_000_000;

/**
 * Those beyond `most` bytes lie in a file that has no name and ends with the process: the texts of ten thousand documents
 * would take more memory than all else. Where nothing can be written, they stay in memory.
 */
export function bytesAside(folder: string, most = mostInMemory): PutAside {
	let inMemory = 0;
	let file: Aside | undefined;
	return (bytes) => {
		inMemory += bytes.length;
		if (inMemory <= most) return () => bytes;
		try {
			file ??= new Aside(folder);
			return file.put(bytes);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error)) throw error;
			return () => bytes;
		}
	};
}

/** A file without a name, and the piece of it that is still to be written. */
class Aside {
	readonly #handle: number;
	readonly #pending = Buffer.alloc(piece);
	/** Where the piece begins in the file, and ends. */
	#from = 0;
	#end = 0;
	constructor(folder: string) {
		this.#handle = nameless(folder);
	}
	/** Throws where the disk is full; what was put here before is still there. */
	put(bytes: Uint8Array): () => Uint8Array {
		if (this.#end - this.#from + bytes.length > piece) this.#write();
		const { length } = bytes;
		const at = this.#end;
		if (length > piece) writeAt(this.#handle, bytes, at);
		else this.#pending.set(bytes, at - this.#from);
		this.#end += length;
		if (length > piece) this.#from = this.#end;
		return () => this.#read(at, length);
	}
	#read(at: number, length: number): Uint8Array {
		if (at >= this.#from) return Uint8Array.from(this.#pending.subarray(at - this.#from, at - this.#from + length));
		const bytes = readAt(this.#handle, at, length);
		if (!bytes) throw new Error('What was put aside is shorter than it was.');
		return bytes;
	}
	#write(): void {
		writeAt(this.#handle, this.#pending.subarray(0, this.#end - this.#from), this.#from);
		this.#from = this.#end;
	}
}

function writeAt(handle: number, bytes: Uint8Array, at: number): void {
	for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
}

function nameless(folder: string): number {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, `aside-${unforeseeable()}`);
	const handle = openSync(file, 'wx+', 0o600);
	rmSync(file);
	return handle;
}
