import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanCommitOf } from '../adapters/committed.ts';
import { cutShort } from '../adapters/site-files.ts';
import type { Staging } from '../adapters/staging.ts';
import { writeThrough } from '../adapters/write-through.ts';
import { type Manifest, type ManifestFile, manifestFile, manifestText } from '../core/manifest.ts';
import { shownUntil } from '../site/shown-until.ts';
import type { Opened } from './checker.ts';
import type { OpenedLibrary } from './open-library.ts';
import { programVersion } from './report.ts';
import type { Settings } from './settings.ts';

/** A site that was published: how many files it has, and the digest of the manifest that lists them. */
export interface Published {
	files: number;
	digest: string;
}

/** What a manifest says of a site, but for its files. */
type About = Omit<Manifest, 'files' | 'version'>;

/** The commit is told only if the content was as committed from its reading to its publication. */
export function aboutSite(
	{ library, commit: read }: Pick<OpenedLibrary, 'library' | 'commit'>,
	{ content }: Pick<Settings, 'content'>,
	{ holdsUntil }: Pick<Opened, 'holdsUntil'>,
	env: NodeJS.ProcessEnv,
): About {
	const commit = cleanCommitOf(content, env);
	return {
		generator: `rollbook ${programVersion()}`,
		...(commit !== undefined && commit === read ? { commit } : {}),
		builtAt: new Date(library.now).toISOString(),
		validUntil: new Date(shownUntil(library, holdsUntil)).toISOString(),
	};
}

/**
 * Lists what was staged, proves that it is whole, and puts it where the old site was. `expected` are files that have to
 * be there and hold something. Throws where they do not; the old site then stays.
 */
export async function publishSite(staging: Staging, about: About, expected: readonly string[]): Promise<Published> {
	staging.mark();
	const { files, fresh } = staging.files.finish();
	const filled = new Set(files.filter(({ bytes }) => bytes > 0).map(({ path }) => path));
	refuse(expected.filter((path) => !filled.has(path)));
	const text = manifestText({ version: 1, ...about, files });
	writeFileSync(join(staging.folder, manifestFile), text);
	const proveWhole = (which: ManifestFile[]): void => refuse(cutShort(staging.folder, which).map(({ path }) => path));
	proveWhole(fresh);
	await writeThrough(staging.folder, [manifestFile, ...fresh.map(({ path }) => path)]);
	proveWhole(files);
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
