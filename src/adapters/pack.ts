import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from './file-store.ts';
import { readAt } from './read-at.ts';

/** One of the many small things of a pack. */
export interface PackedBody {
	/** The SHA-256 of its bytes. */
	digest: string;
	/** Undefined where the pack was changed since. */
	bytes(): Uint8Array | undefined;
}

/** Many small things in one file, with what is told of them (JSON). */
export interface Pack<T> {
	told: T;
	bodies: PackedBody[];
}

/** What a file begins with: the digest of its head, and the head's length. */
const digestLength = 64;
const prefixLength = digestLength + 12;

interface Head<T> {
	version: string;
	told: T;
	bodies: (readonly [digest: string, length: number])[];
}

/** The same bytes, with all that a Buffer can do. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
	Buffer.from(buffer, byteOffset, byteLength);

/** A body that is at hand. */
export const bodyOf = (bytes: Uint8Array, digest = hash('sha256', bytes)): PackedBody => ({
	digest,
	bytes: () => bytes,
});

/**
 * Reads what is told in a pack; each body is read when it is asked for. Undefined where there is none, or one that was cut
 * short, changed, or written for another `version`.
 */
export function readPack<T>(file: string, version: string): Pack<T> | undefined {
	const start = headOf(file);
	if (!start) return undefined;
	const head = JSON.parse(start.toString('utf8')) as Head<T>;
	if (head.version !== version) return undefined;
	let end = prefixLength + start.length;
	const bodies = head.bodies.map(([digest, length]) => {
		const at = end;
		end += length;
		return {
			digest,
			bytes() {
				const body = bytesAt(file, at, length);
				return body && hash('sha256', body) === digest ? body : undefined;
			},
		};
	});
	return { told: head.told, bodies };
}

/** Where it cannot be written, nothing is kept: that is no reason to fail. What has no bytes any more is left out. */
export function writePack<T>(file: string, version: string, { told, bodies }: Pack<T>): void {
	const all = bodies.map(({ bytes }) => bytes() ?? new Uint8Array());
	const head: Head<T> = { version, told, bodies: bodies.map(({ digest }, index) => [digest, all[index]!.length]) };
	const start = Buffer.from(JSON.stringify(head));
	const fresh = `${file}.${process.pid}`;
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		const prefix = `${digestOf(start)}${String(start.length).padStart(prefixLength - digestLength, '0')}`;
		writeFileSync(fresh, prefix, { mode: 0o600 });
		append(fresh, [start, ...all]);
		renameSync(fresh, file);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		rmSync(fresh, { force: true });
	}
}

function headOf(file: string): Buffer | undefined {
	let handle: number;
	try {
		handle = openSync(file, 'r');
	} catch {
		return undefined;
	}
	try {
		const prefix = Buffer.alloc(prefixLength);
		readSync(handle, prefix);
		const length = Number(prefix.toString('latin1', digestLength));
		if (!Number.isSafeInteger(length) || length > 2 ** 30) return undefined;
		const start = Buffer.alloc(length);
		const read = readSync(handle, start);
		return read === length && prefix.toString('latin1', 0, digestLength) === digestOf(start) ? start : undefined;
	} catch {
		return undefined;
	} finally {
		closeSync(handle);
	}
}

/** A part of a file: of most packs, one body or none is asked for. */
function bytesAt(file: string, at: number, length: number): Buffer | undefined {
	let handle: number;
	try {
		handle = openSync(file, 'r');
	} catch {
		return undefined;
	}
	try {
		return readAt(handle, at, length);
	} catch {
		return undefined;
	} finally {
		closeSync(handle);
	}
}

/** A system takes a thousand pieces at once, and may write fewer bytes than it was given. */
function append(file: string, pieces: readonly Uint8Array[]): void {
	const handle = openSync(file, 'a');
	try {
		for (let from = 0; from < pieces.length; from += 1000) {
			const some = pieces.slice(from, from + 1000);
			const written = writevSync(handle, some);
			const size = some.reduce((sum, { length }) => sum + length, 0);
			if (written < size) writeFileSync(handle, Buffer.concat(some).subarray(written));
		}
	} finally {
		closeSync(handle);
	}
}
