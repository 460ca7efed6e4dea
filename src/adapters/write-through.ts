import { spawnSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** More files than these are flushed with their whole file system, in one step. */
const many = 200;

/** Has files written through to the disk, so that they are whole even if power fails once they have been swapped in. */
export async function writeThrough(folder: string, paths: readonly string[]): Promise<void> {
	// syncfs(2), which Node cannot ask for; `sync` of coreutils and of BusyBox can
	if (paths.length > many && process.platform === 'linux' && spawnSync('sync', ['-f', folder]).status === 0) return;
	const waiting = [...paths];
	const work = async () => {
		for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
			// Windows flushes only what was opened for writing
			const file = await open(join(folder, path), 'r+');
			try {
				await file.sync();
			} finally {
				await file.close();
			}
		}
	};
	// a file system flushes many at once in little more time than one
	await Promise.all(Array.from({ length: 16 }, work));
}
