import { git } from './git-history.ts';

/** When a file was first and last committed, in milliseconds since 1970. */
export interface Changes {
	created: number;
	updated: number;
}

/**
 * When each file below a folder was committed, by its path below it. Empty where git does not know: outside a
 * repository, and in a shallow clone, whose history ends where nothing began.
 */
export function changesBelow(folder: string, env: NodeJS.ProcessEnv): ReadonlyMap<string, Changes> {
	const changes = new Map<string, Changes>();
	try {
		if (git(folder, env, ['rev-parse', '--is-shallow-repository']).toString().trim() !== 'false') return changes;
		// a path below the folder never begins with a slash, a time does
		const log = git(folder, env, [
			'log',
			'-z',
			'--format=/%ct',
			'--name-only',
			'--no-renames',
			'--relative',
			'--',
			'.',
		]);
		let time = 0;
		for (const part of log.toString().split(/[\0\n]+/)) {
			if (part.startsWith('/')) time = Number(part.slice(1)) * 1000;
			else if (part) changes.set(part, { created: time, updated: changes.get(part)?.updated ?? time });
		}
	} catch {
		// no repository, or one that git refuses
	}
	return changes;
}
