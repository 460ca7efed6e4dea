import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from './file-store.ts';

/** Many small things in one file, with what is told of them (JSON). */
export interface Pack<T> {
	told: T;
	bodies: Uint8Array[];
}

const digestLength = 64;

/**
 * Reads a pack; undefined where there is none, or one that was cut short, changed, or written for another `version`. The
 * file begins with a digest of the rest.
 */
export function readPack<T>(file: string, version: string): Pack<T> | undefined {
	let stored: Buffer;
	try {
		stored = readFileSync(file);
	} catch {
		return undefined;
	}
	const rest = stored.subarray(digestLength);
	if (stored.toString('latin1', 0, digestLength) !== digestOf(rest)) return undefined;
	const end = rest.indexOf('\n');
	const head = JSON.parse(rest.toString('utf8', 0, end)) as { version: string; told: T; lengths: number[] };
	if (head.version !== version) return undefined;
	let at = end + 1;
	const bodies = head.lengths.map((length) => {
		at += length;
		return rest.subarray(at - length, at);
	});
	return { told: head.told, bodies };
}

/** Where it cannot be written, nothing is kept: that is no reason to fail. */
export function writePack<T>(file: string, version: string, { told, bodies }: Pack<T>): void {
	const head = JSON.stringify({ version, told, lengths: bodies.map(({ length }) => length) });
	const rest = Buffer.concat([Buffer.from(`${head}\n`), ...bodies]);
	const fresh = `${file}.${process.pid}`;
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		writeFileSync(fresh, digestOf(rest), { mode: 0o600 });
		writeFileSync(fresh, rest, { flag: 'a' });
		renameSync(fresh, file);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		rmSync(fresh, { force: true });
	}
}
