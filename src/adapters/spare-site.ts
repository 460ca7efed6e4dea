import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ManifestFile, manifestFile, parseManifest } from '../core/manifest.ts';
import { manifestBytes, measured } from './site-files.ts';

/**
 * The site that was replaced last is kept, and the next build begins with its files: what stays the same is not written
 * again. `spare` is where it was put; `folder`, where it shall be, and which is not there yet. Names may differ in case
 * alone, so that this is done where file systems tell them apart. What is given has to be called before a file is written:
 * it gives those files that are proved to be as they were built, and empties the folder of all else. `proof` is of what
 * lay there a moment ago; what lies there now may be another.
 */
export function takeSpare(
	spare: string | undefined,
	folder: string,
	proof?: SpareProof,
): () => Map<string, ManifestFile> {
	if (spare !== undefined && process.platform === 'linux') {
		try {
			renameSync(spare, folder);
			return () => provedFiles(folder, proof) ?? nothingIn(folder);
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

/** What was seen of a site that is to be taken over. */
export interface SpareProof {
	/** Stands for the very manifest that it was proved by. */
	manifest: string;
	/** Files below its folder that are not as they were built, or do not belong to it. */
	unfit: string[];
	/** Files of the manifest that are not there. */
	missing: string[];
}

/**
 * A manifest is written after the files that it lists, and no program can set the time of a file's last change (`ctime`):
 * what changed no later than the manifest is as it was built. What did is read, and proved by its digest. Throws where
 * something cannot be read.
 */
export function proofOf(folder: string): SpareProof {
	// told first: one that takes its place from here on is another
	const seen = stateOfManifest(folder);
	const manifest = parseManifest(manifestBytes(folder)?.toString() ?? '');
	const missing = new Map((manifest?.files ?? []).map((file) => [file.path, file]));
	const time = manifest ? lstatSync(join(folder, manifestFile), { bigint: true }).ctimeNs : 0n;
	const isAsBuilt = (file: ManifestFile): boolean => {
		const target = join(folder, file.path);
		const { size, ctimeNs } = lstatSync(target, { bigint: true });
		return size === BigInt(file.bytes) && (ctimeNs <= time || measured(target).sha256 === file.sha256);
	};
	const unfit: string[] = [];
	const visit = (prefix: string): void => {
		for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
			const path = prefix + entry.name;
			const file = missing.get(path);
			if (entry.isDirectory()) visit(`${path}/`);
			else if (file && entry.isFile() && isAsBuilt(file)) missing.delete(path);
			else unfit.push(path);
		}
	};
	visit('');
	return { manifest: seen, unfit, missing: [...missing.keys()] };
}

/** No other file has it: its number, and the time of its last change. */
function stateOfManifest(folder: string): string {
	const stat = lstatSync(join(folder, manifestFile), { bigint: true, throwIfNoEntry: false });
	return stat ? `${stat.dev} ${stat.ino} ${stat.ctimeNs}` : '';
}

/** Undefined where something cannot be read. */
function provedFiles(folder: string, proof: SpareProof | undefined): Map<string, ManifestFile> | undefined {
	try {
		const { unfit, missing } = proof && proof.manifest === stateOfManifest(folder) ? proof : proofOf(folder);
		const listed = parseManifest(manifestBytes(folder)?.toString() ?? '')?.files ?? [];
		const proved = new Map(listed.map((file) => [file.path, file]));
		for (const path of missing) proved.delete(path);
		for (const path of unfit) {
			proved.delete(path);
			rmSync(join(folder, path), { force: true });
		}
		return proved;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		return undefined;
	}
}
