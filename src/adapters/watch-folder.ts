import { watch } from 'node:fs';

/** Calls back once things below a folder have changed and been quiet for a moment; never twice at a time. Gives the end of it. */
export function watchFolder(folder: string, changed: () => unknown, quiet = 50): () => void {
	let pending: NodeJS.Timeout | undefined;
	const watcher = watch(folder, { recursive: true }, () => {
		clearTimeout(pending);
		pending = setTimeout(changed, quiet);
	});
	return () => {
		clearTimeout(pending);
		watcher.close();
	};
}
