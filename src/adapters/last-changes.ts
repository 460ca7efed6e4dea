import { execFileSync, spawn } from 'node:child_process';
import type { LastChange } from '../core/last-change.ts';
import { careful, gitEnvironment } from './git-history.ts';

/**
 * The last commit that touched each file, by its path below a folder. Git is asked once, and told to stop as soon as the
 * last file was found. Empty where there is no repository, or no git; without those of which a shallow copy does not
 * know: there the commit at which it was cut off seems to have brought everything.
 */
export async function lastChanges(
	folder: string,
	files: ReadonlySet<string>,
	env: NodeJS.ProcessEnv,
): Promise<Map<string, LastChange>> {
	const found = new Map<string, LastChange>();
	const shallow = isShallow(folder, env);
	if (files.size === 0 || shallow === undefined) return found;
	const args = ['log', '-z', '--relative', '--no-renames', '--name-only', '--format=%x01%H %ct %P', '--', '.'];
	const git = spawn('git', [...careful, ...args], {
		cwd: folder,
		env: gitEnvironment(env),
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const read = changeReader(files, found, shallow);
	return new Promise((resolve) => {
		git.stdout.setEncoding('utf8').on('data', (text: string) => {
			read(text);
			if (found.size === files.size) git.kill();
		});
		git.on('error', () => resolve(found));
		git.on('close', () => {
			read('\0');
			resolve(found);
		});
	});
}

/** Whether a folder is in a repository that was cut off; undefined where it is in none. */
function isShallow(folder: string, env: NodeJS.ProcessEnv): boolean | undefined {
	try {
		const told = execFileSync('git', [...careful, 'rev-parse', '--is-shallow-repository'], {
			cwd: folder,
			env: gitEnvironment(env),
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return told.trim() === 'true';
	} catch {
		return undefined;
	}
}

/**
 * Reads what `git log -z --name-only` tells, newest first, piece by piece: `\x01<commit> <seconds> <parents>`, then the
 * names of its files, with a NUL between. Of a history that was cut off, a commit without parents tells nothing.
 */
export function changeReader(
	files: ReadonlySet<string>,
	found: Map<string, LastChange>,
	shallow: boolean,
): (text: string) => void {
	let rest = '';
	let change: LastChange | undefined;
	return (text) => {
		const parts = (rest + text).split('\0');
		rest = parts.pop()!;
		for (const part of parts) {
			const [commit = '', seconds, parents] = part.startsWith('\u0001') ? part.slice(1).split(' ') : [];
			const name = part.replace(/^\n/, '');
			if (commit) change = parents || !shallow ? { commit, at: Number(seconds) * 1000 } : undefined;
			else if (change && files.has(name) && !found.has(name)) found.set(name, change);
		}
	};
}
