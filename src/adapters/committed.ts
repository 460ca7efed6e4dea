import { git, repositoryOf } from './git.ts';

/** The commit of the repository in which a folder lies; undefined where there is none. */
export function commitOf(folder: string, env: NodeJS.ProcessEnv): string | undefined {
	const told = answer(folder, env, () => ['rev-parse', 'HEAD'])?.trim();
	return told !== undefined && /^[0-9a-f]{40,64}$/.test(told) ? told : undefined;
}

/** The commit that holds all of a folder; undefined where there is none, or where something was changed since. */
export function cleanCommitOf(folder: string, env: NodeJS.ProcessEnv): string | undefined {
	const changed = answer(folder, env, (prefix) => ['status', '--porcelain', '--', prefix || '.']);
	return changed === '' ? commitOf(folder, env) : undefined;
}

/**
 * The text of each line of a file below a folder as it stands, and when it was last changed (milliseconds since 1970);
 * undefined where git does not know.
 */
export function blameOf(
	folder: string,
	file: string,
	env: NodeJS.ProcessEnv,
): { text: string; changed: number | undefined }[] | undefined {
	const told = answer(folder, env, (prefix) => ['blame', '--no-textconv', '--line-porcelain', '--', prefix + file]);
	if (told === undefined) return undefined;
	return [...told.matchAll(/^([0-9a-f]{40,64}) [\s\S]*?^author-time (\d+)[\s\S]*?^\t(.*)$/gm)].map(
		([, commit = '', time, text = '']) => ({ text, changed: /^0+$/.test(commit) ? undefined : Number(time) * 1000 }),
	);
}

function answer(folder: string, env: NodeJS.ProcessEnv, args: (prefix: string) => string[]): string | undefined {
	const repository = repositoryOf(folder);
	if (!repository) return undefined;
	try {
		return git(repository, env, args(repository.prefix)).toString('utf8');
	} catch {
		return undefined;
	}
}
