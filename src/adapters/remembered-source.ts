import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../core/source-file.ts';
import { readSource } from './content-folder.ts';

/** Clocks of file systems are coarse: who writes twice within so many milliseconds may leave the same times behind. */
const coarse = 100;

/**
 * Reads files as `readSource` does, each only once for as long as the file system tells the same of it. For a process that
 * reads one folder again and again; what it remembers is never written anywhere.
 */
export function rememberedSource(now: () => number): typeof readSource {
	const known = new Map<string, { stat: Stats; file: SourceFile }>();
	return (root, path) => {
		const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
		if (!stat) return readSource(root, path);
		const before = known.get(path);
		if (before && isSame(before.stat, stat)) return before.file;
		const file = readSource(root, path);
		if (now() - stat.ctimeMs > coarse) known.set(path, { stat, file });
		else known.delete(path);
		return file;
	};
}

const isSame = (one: Stats, other: Stats): boolean =>
	one.ctimeMs === other.ctimeMs &&
	one.mtimeMs === other.mtimeMs &&
	one.size === other.size &&
	one.ino === other.ino &&
	one.mode === other.mode &&
	one.dev === other.dev;
