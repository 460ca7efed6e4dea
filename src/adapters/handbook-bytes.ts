import { hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../core/decode.ts';
import type { Fault } from '../core/fault.ts';
import { perObject } from '../core/per-object.ts';
import { configFile, type SourceFile } from '../core/source-file.ts';
import { type ContentFolder, readContentFolder, readSource } from './content-folder.ts';

/** All that a content folder holds, as bytes: what every finding follows from, beside the program and the clock. */
export interface HandbookBytes extends ContentFolder {
	root: string;
	/** The text of `handbook.yaml`; undefined where there is none. */
	configText: string | undefined;
	/** The digest of the bytes of each file that was read, by its path. */
	digests: ReadonlyMap<string, string>;
	/** Whether something other than a regular file has its name. */
	configIsOdd: boolean;
	/** Why it could not be read as text. */
	configFault: Fault | undefined;
}

export function readHandbookBytes(root: string, read = readSource): HandbookBytes {
	const found = lstatSync(join(root, configFile), { throwIfNoEntry: false });
	const config: { text?: string; fault?: Fault } = found?.isFile() ? decode(readSource(root, configFile)) : {};
	const content = readContentFolder(root, read);
	return {
		root,
		...content,
		digests: new Map(content.files.flatMap((file) => ('bytes' in file ? [[file.path, digestOf(file)]] : []))),
		configText: config.text,
		configIsOdd: found !== undefined && !found.isFile(),
		configFault: config.fault,
	};
}

/** Of a file that nobody changes. */
const digestOf = perObject(({ bytes }: Extract<SourceFile, { bytes: unknown }>) => hash('sha256', bytes));

/** One name for the whole of it: with another byte, or another name of a file, it is another one. */
export const digestOfBytes = ({
	files,
	digests,
	images,
	misnamedConfigs,
	configText,
	configIsOdd,
}: HandbookBytes): string =>
	hash(
		'sha256',
		JSON.stringify([
			configText ?? configIsOdd,
			files.map((file) => [file.path, 'bytes' in file ? digests.get(file.path) : [file.refused, file.detail]]),
			[...images.keys()],
			misnamedConfigs,
		]),
	);
