import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutShort, filesOf, writeThrough } from '../adapters/site-files.ts';
import type { Staging } from '../adapters/staging.ts';
import { type Manifest, manifestFile, manifestText } from '../core/manifest.ts';

/** A site that was published: how many files it has, and the digest of the manifest that lists them. */
export interface Published {
	files: number;
	digest: string;
}

/**
 * Lists what was staged, proves that it is whole, and puts it where the old site was. `expected` are files that have to
 * be there and hold something. Throws where they do not; the old site then stays.
 */
export async function publishSite(
	staging: Staging,
	about: Omit<Manifest, 'files' | 'version'>,
	expected: readonly string[],
): Promise<Published> {
	staging.mark();
	const files = filesOf(staging.folder).map((file) => {
		if ('other' in file) throw new Error(`${file.path} was built, and is no regular file that can be read.`);
		return file;
	});
	const filled = new Set(files.filter(({ bytes }) => bytes > 0).map(({ path }) => path));
	refuse(expected.filter((path) => !filled.has(path)));
	const text = manifestText({ version: 1, ...about, files });
	writeFileSync(join(staging.folder, manifestFile), text);
	await writeThrough(staging.folder, [manifestFile, ...files.map(({ path }) => path)]);
	refuse(cutShort(staging.folder, files).map(({ path }) => path));
	staging.publish();
	return { files: files.length, digest: hash('sha256', text) };
}

function refuse(lacking: readonly string[]): void {
	if (lacking.length === 0) return;
	const more = lacking.length > 10 ? ` and ${lacking.length - 10} more` : '';
	throw new Error(
		`The site was not published, because it is not whole. Missing, or empty: ${lacking.slice(0, 10).join(', ')}${more}`,
	);
}
