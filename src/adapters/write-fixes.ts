import { accessSync, constants, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FixPlan } from '../core/plan-fixes.ts';
import { replaceFile } from './write-file.ts';

/** The bytes of a regular file of the content folder, reached without a link; undefined where there is none. */
export function readRegularFile(root: string, file: string): Uint8Array | undefined {
	const path = join(root, file);
	if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
	return realpathSync(dirname(path)) === join(realpathSync(root), dirname(file)) ? readFileSync(path) : undefined;
}

/**
 * Writes each planned file as one: beside it, then in its place. A file that is not as it was when the plan was made, or
 * that cannot be written, stays as it is; these are given back with the reason.
 */
export function writeFixes(root: string, { files }: FixPlan): { file: string; because: string }[] {
	return files.flatMap(({ file, before, after }) => {
		try {
			const found = readRegularFile(root, file);
			if (!found || Buffer.compare(found, before) !== 0)
				return [{ file, because: 'the file has changed since it was read' }];
			replace(join(root, file), after);
			return [];
		} catch (error) {
			return [{ file, because: error instanceof Error ? error.message : String(error) }];
		}
	});
}

function replace(path: string, bytes: Uint8Array): void {
	accessSync(path, constants.W_OK);
	replaceFile(path, bytes, lstatSync(path).mode);
}
