import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** The bytes of a file; nothing where there is none, or `refused`: what is the matter with it (`is a link …`). */
export type SmallFile = { bytes?: Buffer } | { refused: string };

/**
 * Reads a file that nobody named, because one of its name is looked for: a regular one, not through a link, of at most so
 * many bytes (whole KiB). Anything else (a device, a pipe) might never end.
 */
export function readSmallFile(file: string, most: number): SmallFile {
	let handle: number;
	try {
		handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return {};
		// a link, a socket
		return { refused: ['ELOOP', 'EMLINK', 'ENXIO'].includes(code) ? odd : `cannot be read (${code})` };
	}
	try {
		const found = fstatSync(handle);
		if (!found.isFile()) return { refused: odd };
		if (found.size > most) return { refused: `is larger than ${most / 1024} KiB` };
		const bytes = Buffer.alloc(found.size);
		let length = 0;
		for (let read = 1; read > 0 && length < bytes.length; length += read)
			read = readSync(handle, bytes, length, bytes.length - length, null);
		return { bytes: bytes.subarray(0, length) };
	} finally {
		closeSync(handle);
	}
}

const odd = 'is a link or no regular file';
