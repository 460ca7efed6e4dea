import type { z } from 'zod';
import { manifestSchema } from '../../schemas/manifest.ts';
import { compareText } from './finding.ts';

/** Where a site lists its files, below its root. */
export const manifestFile = 'manifest.json';

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** What stands at a path of a published folder; `other` is no regular file (a link), or cannot be read. */
export type FoundFile = ManifestFile | { path: string; other: true };

/** One way in which a folder is not what its manifest says. */
export interface Difference {
	path: string;
	is: 'missing' | 'changed' | 'extra';
	/** What was found there, and what was expected. */
	told: string;
}

/** Its bytes follow from what it says: the files by path, one a line. */
export function manifestText({ files, ...about }: Manifest): string {
	const head = JSON.stringify(about, null, '\t').replace(/\n\}$/, '');
	const rows = [...files].sort((a, b) => compareText(a.path, b.path)).map((file) => `\t\t${JSON.stringify(file)}`);
	return `${head},\n\t"files": [\n${rows.join(',\n')}\n\t]\n}\n`;
}

/** Undefined where a text is no manifest, or names a path twice. */
export function parseManifest(text: string): Manifest | undefined {
	try {
		const { success, data } = manifestSchema.safeParse(JSON.parse(text));
		if (!success || new Set(data.files.map(({ path }) => path)).size < data.files.length) return undefined;
		return data;
	} catch {
		return undefined;
	}
}

/** Everything in which what was found differs from what was built, by path. The manifest itself is not compared. */
export function differencesOf({ files }: Pick<Manifest, 'files'>, found: readonly FoundFile[]): Difference[] {
	const expected = new Map(files.map((file) => [file.path, file]));
	const there = new Set(found.map(({ path }) => path));
	const differences = found.flatMap((file): Difference[] => {
		const { path } = file;
		const built = expected.get(path);
		if (path === manifestFile) return [];
		if (!built) return [{ path, is: 'extra', told: 'it was not built' }];
		if ('other' in file) return [{ path, is: 'changed', told: 'it is no regular file that can be read' }];
		if (file.bytes !== built.bytes)
			return [{ path, is: 'changed', told: `${file.bytes} bytes, expected ${built.bytes}` }];
		if (file.sha256 !== built.sha256)
			return [
				{ path, is: 'changed', told: `sha256 ${file.sha256.slice(0, 12)}…, expected ${built.sha256.slice(0, 12)}…` },
			];
		return [];
	});
	for (const { path, bytes } of files)
		if (!there.has(path)) differences.push({ path, is: 'missing', told: `expected ${bytes} bytes` });
	return differences.sort((a, b) => compareText(a.path, b.path));
}
