import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ManifestFile, manifestFile, parseManifest } from '../core/manifest.ts';
import { manifestBytes, measured } from './site-files.ts';

/**
 * The site that was replaced last is kept, and the next build begins with its files: what stays the same is not written
 * again. `spare` is where it was put; `folder`, where it shall be, and which is not there yet. Names may differ in case
 * alone, so that this is done where file systems tell them apart. What is given has to be called before a file is written:
 * it gives those files that are proved to be as they were built, and empties the folder of all else.
 */
export function takeSpare(spare: string | undefined, folder: string): () => Map<string, ManifestFile> {
	if (spare !== undefined && process.platform === 'linux') {
		try {
			renameSync(spare, folder);
			return () => provedFiles(folder) ?? nothingIn(folder);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error)) throw error;
			// there is none, or it lies on another disk
			rmSync(spare, { recursive: true, force: true });
		}
	}
	nothingIn(folder);
	return () => new Map();
}

function nothingIn(folder: string): Map<string, ManifestFile> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	return new Map();
}

/** Puts a site that was replaced where the next build finds it; removes it where that cannot be. */
export function putSpare(folder: string, spare: string | undefined): void {
	if (spare !== undefined && process.platform === 'linux') {
		try {
			mkdirSync(dirname(spare), { recursive: true, mode: 0o700 });
			rmSync(spare, { recursive: true, force: true });
			renameSync(folder, spare);
			return;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error)) throw error;
		}
	}
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * A manifest is written after the files that it lists, and no program can set the time of a file's last change (`ctime`):
 * what changed no later than the manifest is as it was built. What did is read, and proved by its digest. Undefined where
 * something cannot be read.
 */
function provedFiles(folder: string): Map<string, ManifestFile> | undefined {
	const manifest = parseManifest(manifestBytes(folder)?.toString() ?? '');
	const place = join(folder, manifestFile);
	const listed = new Map((manifest?.files ?? []).map((file) => [file.path, file]));
	const time = manifest ? lstatSync(place, { bigint: true }).ctimeNs : 0n;
	const proved = new Map<string, ManifestFile>();
	const isAsBuilt = (file: ManifestFile): boolean => {
		const target = join(folder, file.path);
		const { size, ctimeNs } = lstatSync(target, { bigint: true });
		return size === BigInt(file.bytes) && (ctimeNs <= time || measured(target).sha256 === file.sha256);
	};
	const visit = (prefix: string): void => {
		for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
			const path = prefix + entry.name;
			const file = listed.get(path);
			if (entry.isDirectory()) visit(`${path}/`);
			else if (file && entry.isFile() && isAsBuilt(file)) proved.set(path, file);
			else rmSync(join(folder, path), { force: true });
		}
	};
	try {
		visit('');
		return proved;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		return undefined;
	}
}
