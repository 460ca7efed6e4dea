import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configFile } from '../core/source-file.ts';
import { type ContentFolder, readContentFolder } from './content-folder.ts';
import { digestOf } from './file-store.ts';

/** All that a content folder holds, as bytes: what every finding follows from, beside the program and the clock. */
export interface HandbookBytes extends ContentFolder {
	root: string;
	/** The text of `handbook.yaml`; undefined where there is none. */
	configText: string | undefined;
	/** The digest of the bytes of each file that was read, by its path. */
	digests: ReadonlyMap<string, string>;
	/** Whether something other than a regular file has its name. */
	configIsOdd: boolean;
}

export function readHandbookBytes(root: string): HandbookBytes {
	const file = join(root, configFile);
	const found = lstatSync(file, { throwIfNoEntry: false });
	const content = readContentFolder(root);
	return {
		root,
		...content,
		digests: new Map(
			content.files.flatMap((file) => ('bytes' in file ? [[file.path, hash('sha256', file.bytes)]] : [])),
		),
		configText: found?.isFile() ? readFileSync(file, 'utf8') : undefined,
		configIsOdd: found !== undefined && !found.isFile(),
	};
}

/** One name for the whole of it: with another byte, or another name of a file, it is another one. */
export const digestOfBytes = ({ files, digests, images, configText, configIsOdd }: HandbookBytes): string =>
	digestOf(
		configText ?? `${configIsOdd}`,
		...files.flatMap((file) => [
			file.path,
			'bytes' in file ? digests.get(file.path)! : `${file.refused} ${file.detail}`,
		]),
		...images.keys(),
	);
