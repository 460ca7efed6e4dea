import { lstatSync } from 'node:fs';
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
	const known = new Map<string, { told: string; file: SourceFile }>();
	return (root, path) => {
		const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
		if (!stat) return readSource(root, path);
		const told = `${stat.dev} ${stat.ino} ${stat.mode} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
		const before = known.get(path);
		if (before?.told === told) return before.file;
		const file = readSource(root, path);
		if (now() - Number(stat.ctimeMs) > coarse) known.set(path, { told, file });
		else known.delete(path);
		return file;
	};
}
