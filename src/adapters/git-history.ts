import { createHash } from 'node:crypto';
import type { History } from '../core/rule.ts';
import { git, repositoryOf } from './git.ts';

/** The commit at which the work of a folder left another line (`origin/main`), or what git says instead. */
export function leftAt(folder: string, ref: string, env: NodeJS.ProcessEnv): { commit: string } | { problem: string } {
	const repository = repositoryOf(folder);
	if (!repository) return { problem: 'the content lies in no repository of git' };
	try {
		const commit = git(repository, env, ['merge-base', '--end-of-options', ref, 'HEAD']).toString('latin1').trim();
		return /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : { problem: 'git tells of no common commit' };
	} catch (error) {
		const said = String((error as { stderr?: Buffer }).stderr ?? '').split('\n')[0]!;
		return { problem: said || 'there is no common commit' };
	}
}

/** The commit that a folder is compared with: the last one, or where it left another line; empty where there is none. */
export function commitBefore(folder: string, env: NodeJS.ProcessEnv, since: string | undefined): string {
	const left = leftAt(folder, since ?? 'HEAD', env);
	return 'commit' in left ? left.commit : '';
}

/**
 * What files below a folder said at a commit. Git is asked when the first of them is, once, for all of them by names on its
 * standard input; never where there are none. A folder in no repository, or one that git refuses, has no history.
 */
export function gitHistory(
	folder: string,
	files: readonly string[],
	{ commit, base, env }: { commit: string; base: string; env: NodeJS.ProcessEnv },
): History {
	let known: Map<string, Stored> | undefined;
	const blobs = (): Map<string, Stored> => {
		known ??= files.length === 0 ? new Map() : readBlobs(folder, files, commit, env);
		return known;
	};
	return {
		base,
		previous: (file) => blobs().get(file)?.text,
		digest: () => {
			const hash = createHash('sha256').update(base);
			for (const [file, { id }] of blobs()) hash.update(`\0${file}\0${id}`);
			return hash.digest('hex');
		},
	};
}

interface Stored {
	id: string;
	text: string;
}

function readBlobs(
	folder: string,
	files: readonly string[],
	commit: string,
	env: NodeJS.ProcessEnv,
): Map<string, Stored> {
	const names = files.filter((file) => !file.includes('\n'));
	const repository = repositoryOf(folder);
	if (!repository) return new Map();
	try {
		const asked = names.map((file) => `${commit}:${repository.prefix}${file}\n`);
		const told = git(repository, env, ['cat-file', '--batch'], asked.join(''));
		return parseBatch(names, told);
	} catch {
		return new Map();
	}
}

/** The output of `git cat-file --batch`: for each name `<id> <type> <size>`, the content and a newline, or `<name> missing`. */
function parseBatch(names: readonly string[], told: Buffer): Map<string, Stored> {
	const blobs = new Map<string, Stored>();
	let at = 0;
	for (const name of names) {
		const end = told.indexOf(0x0a, at);
		if (end === -1) break;
		const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(told.toString('latin1', at, end)) ?? [];
		at = end + 1;
		if (id === undefined) continue;
		const to = at + Number(size);
		if (type === 'blob') blobs.set(name, { id, text: told.toString('utf8', at, to) });
		at = to + 1;
	}
	return blobs;
}
