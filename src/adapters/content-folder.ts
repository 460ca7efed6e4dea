import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/finding.ts';
import { configFile, maxBytes, type SourceFile } from '../core/source-file.ts';

const documentName = /\.mdx?$/i;
/** What somebody may have written instead of `handbook.yaml`. */
const configLike = /^handbook\.ya?ml$/i;
const imageName = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
/** Hidden files; but for names such as `..mdx` and `...mdx`, which hide nothing: they are the ids `.` and `..`. */
const skipped = /^\.(?!\.*mdx?$)|^node_modules$/i;
export const isSkipped = (name: string): boolean => skipped.test(name);

export interface ContentFolder {
	/** Markdown files, by path. */
	files: SourceFile[];
	/** Images: their path below the folder, and where they are. */
	images: Map<string, string>;
	/** Files that look as if they were meant to be `handbook.yaml`. */
	misnamedConfigs: string[];
}

/**
 * Reads a content folder. Links are never followed, whether they lead out of the folder or
 * not: they are handed over as refused, and so are folders that cannot be read. Hidden files are no content. `read` reads
 * one file.
 */
export function readContentFolder(root: string, read = readSource): ContentFolder {
	const files: SourceFile[] = [];
	const images = new Map<string, string>();
	const misnamedConfigs: string[] = [];
	const enter = (folder: string): void => {
		let entries: Dirent[];
		try {
			entries = readdirSync(join(root, folder), { withFileTypes: true });
		} catch (error) {
			if (files.at(-1)?.path !== folder)
				files.push({ path: folder, refused: 'unreadable', detail: reasonOf(error, folder) });
			return;
		}
		for (const entry of entries) {
			const path = folder ? `${folder}/${entry.name}` : entry.name;
			if (isSkipped(entry.name) || path === configFile) continue;
			if (configLike.test(path)) misnamedConfigs.push(path);
			if (entry.isDirectory()) {
				if (documentName.test(entry.name)) files.push({ path, refused: 'unreadable', detail: 'it is a folder' });
				enter(path);
			} else if (entry.isSymbolicLink()) files.push({ path, refused: 'link', detail: targetOf(join(root, path)) });
			else if (documentName.test(entry.name)) files.push(read(root, path));
			else if (imageName.test(entry.name) && entry.isFile()) images.set(path, join(root, path));
		}
	};
	enter('');
	files.sort((a, b) => compareText(a.path, b.path));
	return { files, images, misnamedConfigs: misnamedConfigs.sort(compareText) };
}

/** A file below a root, if it is a regular one and not too large. */
export function readSource(root: string, path: string): SourceFile {
	try {
		const stat = lstatSync(join(root, path));
		if (!stat.isFile()) return { path, refused: 'unreadable', detail: 'it is no regular file' };
		if (stat.size > maxBytes)
			return { path, refused: 'too-large', detail: `${(stat.size / 1024 / 1024).toFixed(1)} MiB` };
		return { path, bytes: readFileSync(join(root, path)) };
	} catch (error) {
		return { path, refused: 'unreadable', detail: reasonOf(error, path) };
	}
}

/** In words that are the same on each machine. */
function reasonOf(error: unknown, path: string): string {
	if (path.includes('\ufffd')) return 'its name is not UTF-8';
	const { code } = error as NodeJS.ErrnoException;
	if (code === undefined) throw error;
	return code === 'EACCES' || code === 'EPERM' ? 'its permissions do not allow it' : code;
}

function targetOf(link: string): string {
	try {
		return readlinkSync(link);
	} catch {
		return 'a file';
	}
}
