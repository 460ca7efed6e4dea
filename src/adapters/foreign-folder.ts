import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../core/decode.ts';
import { compareText } from '../core/finding.ts';
import { readSource } from './content-folder.ts';

/**
 * The files of a folder that somebody else wrote: texts, and what was not read, with the reason. `refused` tells by its path
 * why a file is left out unread; links are never followed, and files beyond the size of a document are not read either.
 */
export function readForeignFolder(
	root: string,
	refused: (path: string) => string | undefined,
): {
	files: { path: string; text: string }[];
	skipped: { path: string; reason: string }[];
} {
	const files: { path: string; text: string }[] = [];
	const skipped: { path: string; reason: string }[] = [];
	const take = (path: string): void => {
		const source = readSource(root, path);
		const decoded = decode(source);
		if ('text' in decoded) files.push({ path, text: decoded.text });
		else {
			const { message, span } = decoded.fault;
			skipped.push({ path, reason: 'bytes' in source ? `${message} (line ${span.start.line})` : message });
		}
	};
	// a walk of our own: that of Node goes on into folders that are links
	const enter = (folder: string): void => {
		for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
			if (entry.name === '.git' || entry.name === 'node_modules') continue;
			const path = folder ? `${folder}/${entry.name}` : entry.name;
			const reason = entry.isFile() ? refused(path) : 'it is a link or no regular file';
			if (entry.isDirectory()) enter(path);
			else if (reason !== undefined) skipped.push({ path, reason });
			else take(path);
		}
	};
	enter('');
	return { files: files.sort((a, b) => compareText(a.path, b.path)), skipped };
}
