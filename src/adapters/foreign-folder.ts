import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../core/decode.ts';
import { compareText } from '../core/finding.ts';

/** The files of a folder that somebody else wrote: texts, and what could not be read, with the reason. */
export function readForeignFolder(root: string): {
	files: { path: string; text: string }[];
	skipped: { path: string; reason: string }[];
} {
	const files: { path: string; text: string }[] = [];
	const skipped: { path: string; reason: string }[] = [];
	for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name)
			.slice(root.length + 1)
			.replaceAll('\\', '/');
		if (entry.isDirectory() || path.split('/').some((part) => part === '.git' || part === 'node_modules')) continue;
		if (!entry.isFile()) {
			skipped.push({ path, reason: 'it is a link or no regular file' });
			continue;
		}
		const decoded = decode({ path, bytes: readFileSync(join(root, path)) });
		if ('text' in decoded) files.push({ path, text: decoded.text });
		else skipped.push({ path, reason: `${decoded.fault.message} (line ${decoded.fault.span.start.line})` });
	}
	return { files: files.sort((a, b) => compareText(a.path, b.path)), skipped };
}
