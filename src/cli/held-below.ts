import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Whether a path, which need not be there yet, is a folder or below it, when all links on the way are followed. */
export function isBelow(path: string, folder: string): boolean {
	try {
		const [real, above] = [realPlace(path), realPlace(folder)];
		return real === above || real.startsWith(join(above, '/'));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		// links that lead in a circle, or where one may not look
		return false;
	}
}

/** Where something is, or would come to be. */
function realPlace(path: string): string {
	try {
		return realpathSync(path);
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (!['ENOENT', 'ENOTDIR'].includes(code) || dirname(path) === path) throw error;
		return join(realPlace(dirname(path)), basename(path));
	}
}
