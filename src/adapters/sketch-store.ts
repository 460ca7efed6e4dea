import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What documents were read to (JSON), by a digest of all that it follows from. */
export interface SketchStore {
	get(key: string): string | undefined;
	set(key: string, text: string): void;
	/** Keeps what was asked for or set since the store was opened, and lets the rest go. */
	save(): void;
}

/**
 * A folder of 16 files, each with the sketches whose keys begin alike: one edited document writes one or two of them
 * anew, and a first run has not many to make. A file begins with the digest of the rest, so that one that was cut short
 * or changed is not taken.
 */
export function sketchStore(folder: string): SketchStore {
	const shards = new Map<string, Shard>();
	const shardOf = (key: string): Shard => {
		const name = shardName(key);
		const known = shards.get(name) ?? { entries: undefined, used: new Set<string>(), changed: false };
		shards.set(name, known);
		return known;
	};
	const entriesOf = (shard: Shard, key: string) => (shard.entries ??= readShard(join(folder, shardName(key))));
	return {
		get(key) {
			const shard = shardOf(key);
			const text = entriesOf(shard, key).get(key);
			if (text !== undefined) shard.used.add(key);
			return text;
		},
		set(key, text) {
			const shard = shardOf(key);
			entriesOf(shard, key).set(key, text);
			shard.used.add(key);
			shard.changed = true;
		},
		save() {
			mkdirSync(folder, { recursive: true, mode: 0o700 });
			for (const [name, { entries, used, changed }] of shards) {
				if (!entries || (!changed && used.size === entries.size)) continue;
				const kept = [...entries].filter(([key]) => used.has(key));
				writeShard(join(folder, name), kept);
			}
			// what lies on the disk is read again when it is asked for again
			for (const shard of shards.values()) Object.assign(shard, { entries: undefined, changed: false });
			for (const name of readdirSync(folder))
				if (/^[0-9a-f]{2}$/.test(name) && !shards.has(name)) writeShard(join(folder, name), []);
		},
	};
}

/** Keeps nothing. */
export const noStore: SketchStore = { get: () => undefined, set: () => {}, save: () => {} };

interface Shard {
	entries: Map<string, string> | undefined;
	used: Set<string>;
	changed: boolean;
}

/** The first four bits of a key. */
const shardName = (key: string): string => `0${key[0]}`;

function readShard(file: string): Map<string, string> {
	let stored: Buffer;
	try {
		stored = readFileSync(file);
	} catch {
		return new Map();
	}
	const rest = stored.subarray(65);
	if (stored.toString('latin1', 0, 64) !== hash('sha256', rest)) return new Map();
	const text = rest.toString();
	return new Map(
		text
			.split('\n')
			.filter(Boolean)
			.map((line) => [line.slice(0, 64), line.slice(65)]),
	);
}

function writeShard(file: string, entries: readonly (readonly [string, string])[]): void {
	const bytes = Buffer.from(`${' '.repeat(64)}\n${entries.map(([key, value]) => `${key} ${value}\n`).join('')}`);
	bytes.write(hash('sha256', bytes.subarray(65)), 'latin1');
	const fresh = `${file}.${process.pid}`;
	writeFileSync(fresh, bytes, { mode: 0o600 });
	renameSync(fresh, file);
}
