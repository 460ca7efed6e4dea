import { join } from 'node:path';
import { bytesAside } from './bytes-aside.ts';
import { digestOf, type FileStore } from './file-store.ts';
import { bodyOf, bufferOf, type PackedBody, readPack, writePack } from './pack.ts';

/** Texts by a digest of what they were made of, kept together: ten thousand small files take longer than their making. */
export interface PackedStore extends FileStore {
	/** Keeps what was set since it was opened. */
	save(): void;
}

interface Shard {
	before: Map<string, PackedBody>;
	/** What was asked for or set, which the next build finds first. */
	after: Map<string, PackedBody['bytes']>;
	isNew: boolean;
}

const shardCount = 64;

/**
 * A folder of packs, of which one changed text makes one anew. `version` stands for what all texts have in common; of
 * more than `most`, those that were not asked for in a build that kept something go first.
 */
export function packedStore(folder: string, version: string, most: number): PackedStore {
	const putAside = bytesAside(folder);
	const mostOfShard = Math.ceil(most / shardCount) + 8;
	const shards = new Map<string, Shard>();
	const shardOf = (key: string): Shard => {
		const name = (Number.parseInt(digestOf(key).slice(0, 2), 16) % shardCount).toString(16).padStart(2, '0');
		let shard = shards.get(name);
		if (!shard) {
			const pack = readPack<string[]>(join(folder, name), version);
			const before = new Map((pack?.told ?? []).map((each, index) => [each, pack!.bodies[index]!]));
			shard = { before, after: new Map(), isNew: false };
			shards.set(name, shard);
		}
		return shard;
	};
	return {
		get(key) {
			const { before, after } = shardOf(key);
			const known = after.get(key) ?? before.get(key)?.bytes;
			const bytes = known?.();
			if (!known || !bytes) return undefined;
			after.set(key, known);
			return bufferOf(bytes).toString();
		},
		set(key, text) {
			const shard = shardOf(key);
			shard.after.set(key, putAside(Buffer.from(text)));
			shard.isNew = true;
		},
		save() {
			for (const [name, { before, after, isNew }] of shards) {
				if (!isNew) continue;
				const kept = new Map<string, PackedBody>();
				for (const [key, read] of after) {
					const bytes = read();
					if (bytes) kept.set(key, bodyOf(bytes));
				}
				for (const [key, body] of before) if (kept.size < mostOfShard && !kept.has(key)) kept.set(key, body);
				writePack(join(folder, name), version, { told: [...kept.keys()], bodies: [...kept.values()] });
			}
		},
	};
}
