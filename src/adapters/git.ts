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

/** The commit that holds all of a folder; undefined where there is none, or where something was changed since. */
export function cleanCommitOf(folder: string): string | undefined {
	try {
		const changed = execFileSync('git', ['-C', folder, '--no-optional-locks', 'status', '--porcelain', '--', '.'], {
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return changed ? undefined : commitOf(folder);
	} catch {
		return undefined;
	}
}

/** The text of each line of a file as it stands, and when it was last changed (milliseconds since 1970); undefined where git does not know. */
export function blameOf(folder: string, file: string): { text: string; changed: number | undefined }[] | undefined {
	try {
		const told = execFileSync('git', ['-C', folder, 'blame', '--line-porcelain', '--', file], {
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return [...told.matchAll(/^([0-9a-f]{40,64}) [\s\S]*?^author-time (\d+)[\s\S]*?^\t(.*)$/gm)].map(
			([, commit = '', time, text = '']) => ({ text, changed: /^0+$/.test(commit) ? undefined : Number(time) * 1000 }),
		);
	} catch {
		return undefined;
	}
}
