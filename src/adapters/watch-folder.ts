import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isSkipped } from './content-folder.ts';

/**
 * Calls back once things below a content folder have changed and been quiet for so many milliseconds: a save may be several
 * writes. Gives the end of it.
 */
export function watchFolder(folder: string, changed: () => unknown, quiet = 30): () => void {
	let pending: NodeJS.Timeout | undefined;
	const soon = (): void => {
		clearTimeout(pending);
		pending = setTimeout(changed, quiet);
	};
	const end = /^(?:darwin|win32)$/.test(process.platform) ? watchTree(folder, soon) : watchFolders(folder, soon);
	return () => {
		clearTimeout(pending);
		end();
	};
}

function watchTree(root: string, changed: () => void): () => void {
	const watcher = watch(root, { recursive: true }, changed);
	return () => watcher.close();
}

/**
 * One watcher for each folder, where systems know none for a tree: Node would make one for each file, of which a system has
 * some thousands. Links are not followed.
 */
function watchFolders(root: string, changed: () => void): () => void {
	const watchers = new Map<string, FSWatcher>();
	const leave = (folder: string): void => {
		for (const [path, watcher] of watchers) {
			if (path !== folder && !path.startsWith(`${folder}/`)) continue;
			watcher.close();
			watchers.delete(path);
		}
	};
	const enter = (folder: string): void => {
		const watcher = watch(folder, (what, name) => {
			changed();
			if (what === 'rename' && name !== null && !isSkipped(name)) look(join(folder, name));
		});
		watcher.on('error', () => leave(folder));
		watchers.set(folder, watcher);
		for (const entry of readdirSync(folder, { withFileTypes: true }))
			if (entry.isDirectory() && !isSkipped(entry.name)) enterAsFarAsAllowed(join(folder, entry.name));
	};
	/** What cannot be read is told by the check. */
	const enterAsFarAsAllowed = (folder: string): void => {
		try {
			enter(folder);
		} catch (error) {
			leave(folder);
			if (!/^(?:EACCES|EPERM|ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
		}
	};
	/** A name came, went, or is another thing now. */
	const look = (path: string): void => {
		leave(path);
		if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) enterAsFarAsAllowed(path);
	};
	enter(root);
	return () => leave(root);
}
