import type { PutAside } from './bytes-aside.ts';
import { readSource } from './content-folder.ts';

/** Reads files as `readSource` does, and puts their bytes aside: for who holds a handbook long after it was read. */
export const sourceAside =
	(putAside: PutAside): typeof readSource =>
	(root, path) => {
		const file = readSource(root, path);
		return 'bytes' in file ? new FileAside(path, putAside(file.bytes)) : file;
	};

class FileAside {
	readonly path: string;
	readonly #bytes: () => Uint8Array;
	constructor(path: string, bytes: () => Uint8Array) {
		this.path = path;
		this.#bytes = bytes;
	}
	get bytes(): Uint8Array {
		return this.#bytes();
	}
}
