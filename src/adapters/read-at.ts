import { readSync } from 'node:fs';

/** So many bytes of an open file from a place on; undefined where it ends before. */
export function readAt(handle: number, at: number, length: number): Buffer | undefined {
	const bytes = Buffer.alloc(length);
	for (let done = 0; done < length; ) {
		const read = readSync(handle, bytes, done, length - done, at + done);
		if (read === 0) return undefined;
		done += read;
	}
	return bytes;
}
