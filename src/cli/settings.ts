import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../adapters/cache-folder.ts';
import { isBelow } from './held-below.ts';
import { type Io, UsageError } from './usage.ts';

export const settingsFile = 'rollbook.config.yaml';

/** Where content is read from, where the site is written to, and where Astro keeps things while one writes; all absolute. */
export interface Settings {
	content: string;
	out: string;
	/** What `out` may not lead out of: the folder of the settings. Undefined where the call itself names `out`. */
	outBelow: string | undefined;
	/** Undefined where nothing is to be kept. */
	cache: string | undefined;
}

/** The folder of the program itself. */
export const programRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The options `--content` and `--out`, then `rollbook.config.yaml` in the current folder or above, then `content` and
 * `dist`. Options may lead anywhere, for they are the user's own word; the file may be a stranger's, and leads no further
 * than its folder, not by links either.
 */
export async function settings(values: { content?: unknown; out?: unknown }, io: Io): Promise<Settings> {
	const file = findUp(io.cwd);
	const base = file ? dirname(file) : io.cwd;
	const configured = file ? (await import('./settings-file.ts')).readSettings(file) : {};
	const saidContent = typeof values.content === 'string' ? resolve(io.cwd, values.content) : undefined;
	const saidOut = typeof values.out === 'string' ? resolve(io.cwd, values.out) : undefined;
	const content = saidContent ?? resolve(base, configured.content ?? 'content');
	const out = saidOut ?? resolve(base, configured.out ?? 'dist');
	if (!lstatSync(content, { throwIfNoEntry: false })?.isDirectory()) {
		throw new UsageError(
			`There is no folder ${content}.`,
			`Name the content folder with --content DIR, or in ${settingsFile}.`,
		);
	}
	if (!saidContent && !isBelow(content, base))
		throw new UsageError(`The content folder ${content} is not below ${base}.`, 'Name it with --content DIR.');
	if (content === out || content.startsWith(join(out, '/'))) {
		throw new UsageError(`The site would be written over the content (${out}).`, 'Name another folder with --out DIR.');
	}
	return { content, out, outBelow: saidOut ? undefined : base, cache: cacheFolder(content, io.env) };
}

/** Throws where no site may stand: in the content, of which its files would become a part, or where a stranger's settings lead. */
export function refuseOut({ content, out, outBelow }: Settings): void {
	if (isBelow(out, content))
		throw new UsageError(
			`The site would be written into the content (${out}), and its files would be read as documents.`,
			'Name a folder beside it with --out DIR.',
		);
	if (outBelow !== undefined && !isBelow(out, outBelow))
		throw new UsageError(
			`The folder for the site ${out} is not below ${outBelow}.`,
			'If that is meant, name it with --out DIR.',
		);
}

/** The file itself: what it is, is looked at when it is read. */
function findUp(folder: string): string | undefined {
	const file = join(folder, settingsFile);
	if (lstatSync(file, { throwIfNoEntry: false })) return file;
	return dirname(folder) === folder ? undefined : findUp(dirname(folder));
}
