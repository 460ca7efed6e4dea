import { execFileSync } from 'node:child_process';

/** The commit of the repository in which a folder lies; undefined where there is none. */
export function commitOf(folder: string): string | undefined {
	try {
		const commit = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).trim();
		return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
	} catch {
		return undefined;
	}
}
