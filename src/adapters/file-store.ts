import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Texts by a digest of what they were made of. What is broken or gone is made anew. */
export interface FileStore {
	get(key: string): string | undefined;
	set(key: string, text: string): void;
}

/** One digest of several parts, of which none can pass for a piece of another. */
export const digestOf = (...parts: readonly (string | Uint8Array)[]): string => {
	// most are short, and there are tens of thousands: at once takes half the time
	if (parts.every((part) => typeof part === 'string'))
		return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''));
	const digest = createHash('sha256');
	for (const part of parts) digest.update(`${part.length}:`).update(part);
	return digest.digest('hex');
};

/**
 * A folder of small files. Each begins with the digest of its key and text, so that one that was cut short, changed or
 * put in the place of another is not taken. Where nothing can be written, nothing is kept.
 */
export function fileStore(folder: string): FileStore {
	const place = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
	const made = new Set<string>();
	let writable = true;
	return {
		get(key) {
			let stored: string;
			try {
				stored = readFileSync(place(key), 'utf8');
			} catch {
				return undefined;
			}
			const text = stored.slice(65);
			return stored.slice(0, 64) === digestOf(key, text) ? text : undefined;
		},
		set(key, text) {
			if (!writable) return;
			const file = place(key);
			const parent = dirname(file);
			try {
				if (!made.has(parent)) mkdirSync(parent, { recursive: true, mode: 0o700 });
				made.add(parent);
				writeFileSync(file, `${digestOf(key, text)}\n${text}`, { mode: 0o600 });
			} catch (error) {
				if (!(error instanceof Error && 'code' in error)) throw error;
				writable = false;
			}
		},
	};
}

/** A store that ends with the process: for builds without caches. */
export function memoryStore(): FileStore {
	const texts = new Map<string, string>();
	return { get: (key) => texts.get(key), set: (key, text) => void texts.set(key, text) };
}
