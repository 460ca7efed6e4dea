import type { FileCommits } from '../core/file-commits.ts';
import { git, type Repository, repositoryOf, startGit } from './git.ts';

/**
 * The first and the last commit of each file, by its path below a folder. Git is asked once. Empty where there is no
 * repository, or no git; without those of which a shallow copy does not know: there the commit at which it was cut off
 * seems to have brought everything.
 */
export async function fileCommits(
	folder: string,
	files: ReadonlySet<string>,
	env: NodeJS.ProcessEnv,
): Promise<Map<string, FileCommits>> {
	const found = new Map<string, FileCommits>();
	const repository = files.size === 0 ? undefined : repositoryOf(folder);
	const shallow = repository && isShallow(repository, env);
	if (!repository || shallow === undefined) return found;
	const { prefix } = repository;
	const log = startGit(repository, env, [
		'log',
		'-z',
		...(prefix ? [`--relative=${prefix}`] : []),
		'--no-show-signature',
		'--no-ext-diff',
		'--no-textconv',
		'--no-renames',
		'--name-only',
		'--format=%x01%H %ct %P',
		'--',
		prefix || '.',
	]);
	const read = commitReader(files, found, shallow);
	return new Promise((resolve) => {
		let enough = false;
		log.stdout.setEncoding('utf8').on('data', (text: string) => {
			read(text);
			// what is older would tell when each began, which nobody knows of a history that was cut off
			if (!shallow || found.size < files.size || enough) return;
			enough = true;
			log.kill();
		});
		log.on('error', () => resolve(new Map()));
		log.on('close', (code) => {
			read('\0');
			// half of an answer would pass for a whole one
			resolve(code === 0 || enough ? found : new Map());
		});
	});
}

/** Whether a repository was cut off; undefined where git takes it for none. */
function isShallow(repository: Repository, env: NodeJS.ProcessEnv): boolean | undefined {
	try {
		return git(repository, env, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';
	} catch {
		return undefined;
	}
}

/**
 * Reads what `git log -z --name-only` tells, newest first, piece by piece: `\x01<commit> <seconds> <parents>`, then the
 * names of its files, with a NUL between. Of a history that was cut off, a commit without parents tells nothing.
 */
export function commitReader(
	files: ReadonlySet<string>,
	found: Map<string, FileCommits>,
	shallow: boolean,
): (text: string) => void {
	let rest = '';
	let last: { commit: string; at: number } | undefined;
	return (text) => {
		const parts = (rest + text).split('\0');
		rest = parts.pop()!;
		for (const part of parts) {
			const [commit = '', seconds, parents] = part.startsWith('\u0001') ? part.slice(1).split(' ') : [];
			const name = part.replace(/^\n/, '');
			if (commit) last = parents || !shallow ? { commit, at: Number(seconds) * 1000 } : undefined;
			else if (last && files.has(name)) {
				const known = found.get(name) ?? { commit: last.commit, updated: last.at };
				found.set(name, shallow ? known : { ...known, created: last.at });
			}
		}
	};
}
