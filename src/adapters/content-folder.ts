import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/finding.ts';
import { maxBytes, type SourceFile } from '../core/source-file.ts';

const documentName = /\.mdx?$/i;
const imageName = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
const skipped = /^(\.|node_modules$)/;

export interface ContentFolder {
	/** Markdown files, by path. */
	files: SourceFile[];
	/** Images: their path below the folder, and where they are. */
	images: Map<string, string>;
}

/**
 * Reads a content folder. Links are never followed, whether they lead out of the folder or
 * not: they are handed over as refused. Hidden files are no content.
 */
export function readContentFolder(root: string): ContentFolder {
	const files: SourceFile[] = [];
	const images = new Map<string, string>();
	const enter = (folder: string): void => {
		for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
			if (skipped.test(entry.name)) continue;
			const path = folder ? `${folder}/${entry.name}` : entry.name;
			if (entry.isDirectory()) enter(path);
			else if (entry.isSymbolicLink()) {
				files.push({ path, refused: 'link', detail: readlinkSync(join(root, path)) });
			} else if (documentName.test(entry.name)) files.push(readSource(root, path));
			else if (imageName.test(entry.name) && entry.isFile()) images.set(path, join(root, path));
		}
	};
	enter('');
	files.sort((a, b) => compareText(a.path, b.path));
	return { files, images };
}

function readSource(root: string, path: string): SourceFile {
	try {
		const stat = lstatSync(join(root, path));
		if (!stat.isFile()) return { path, refused: 'unreadable', detail: 'it is no regular file' };
		if (stat.size > maxBytes)
			return { path, refused: 'too-large', detail: `${(stat.size / 1024 / 1024).toFixed(1)} MiB` };
		return { path, bytes: readFileSync(join(root, path)) };
	} catch (error) {
		return { path, refused: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
	}
}
