import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../adapters/cache-folder.ts';
import { type Io, UsageError } from './usage.ts';

export const settingsFile = 'rollbook.config.yaml';

/** Where content is read from, where the site is written to, and where Astro keeps things while one writes; all absolute. */
export interface Settings {
	content: string;
	out: string;
	cache: string;
}

/** The folder of the program itself. */
export const programRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The options `--content` and `--out`, then `rollbook.config.yaml` in the current folder or above, then `content` and `dist`. */
export async function settings(values: { content?: unknown; out?: unknown }, io: Io): Promise<Settings> {
	const file = findUp(io.cwd);
	const base = file ? dirname(file) : io.cwd;
	const configured = file ? (await import('./settings-file.ts')).readSettings(file) : {};
	const content =
		typeof values.content === 'string'
			? resolve(io.cwd, values.content)
			: resolve(base, configured.content ?? 'content');
	const out = typeof values.out === 'string' ? resolve(io.cwd, values.out) : resolve(base, configured.out ?? 'dist');
	if (!lstatSync(content, { throwIfNoEntry: false })?.isDirectory()) {
		throw new UsageError(
			`There is no folder ${content}.`,
			`Name the content folder with --content DIR, or in ${settingsFile}.`,
		);
	}
	if (content === out || content.startsWith(join(out, '/'))) {
		throw new UsageError(`The site would be written over the content (${out}).`, 'Name another folder with --out DIR.');
	}
	return { content, out, cache: cacheFolder(content, io.env) ?? join(dirname(out), '.rollbook') };
}

function findUp(folder: string): string | undefined {
	const file = join(folder, settingsFile);
	if (existsSync(file)) return file;
	return dirname(folder) === folder ? undefined : findUp(dirname(folder));
}
