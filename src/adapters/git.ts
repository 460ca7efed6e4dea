import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { closeSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';

// The one way of calling git. A content folder may be a stranger's: git runs nothing that it brings, and fetches nothing.

/** The repository that a folder lies in. */
export interface Repository {
	/** Where its `.git` is; git is started here, so that it looks no further. */
	readonly root: string;
	/** The way from there to the folder: `docs/content/`; empty where the folder is the root. */
	readonly prefix: string;
}

/**
 * Finds it by an entry `.git` in the folder or above, which no commit can bring. Git itself would also take a folder that
 * holds `HEAD`, `objects` and `refs` for a repository (a bare one), run what its settings name and believe its history:
 * such a folder can be committed like any other.
 */
export function repositoryOf(folder: string): Repository | undefined {
	let real: string;
	try {
		real = realpathSync(folder);
	} catch {
		return undefined;
	}
	for (let root = real; ; root = dirname(root)) {
		if (isRepository(join(root, '.git'))) {
			const way = relative(root, real).split(sep).join('/');
			return { root, prefix: way && `${way}/` };
		}
		if (dirname(root) === root) return undefined;
	}
}

/** A folder, or a file that names one: that of a worktree or a submodule. */
function isRepository(entry: string): boolean {
	const found = lstatSync(entry, { throwIfNoEntry: false });
	if (!found) return false;
	if (found.isFile()) return beginsWith(entry, 'gitdir: ');
	return lstatSync(join(entry, 'HEAD'), { throwIfNoEntry: false }) !== undefined;
}

function beginsWith(file: string, text: string): boolean {
	const begin = Buffer.alloc(text.length);
	try {
		const handle = openSync(file, 'r');
		try {
			readSync(handle, begin);
		} finally {
			closeSync(handle);
		}
	} catch {
		return false;
	}
	return begin.toString('latin1') === text;
}

/** Settings that name programs, and those that let a folder pass for a repository. Older gits pass over those that they do not know. */
const settings = {
	'safe.bareRepository': 'explicit',
	'core.fsmonitor': '',
	'core.hooksPath': '/dev/null',
	'log.showSignature': 'false',
	'gpg.program': '/dev/null',
	'gpg.openpgp.program': '/dev/null',
	'gpg.x509.program': '/dev/null',
	'gpg.ssh.program': '/dev/null',
	'gpg.ssh.defaultKeyCommand': '',
};

const always = [
	...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
	'--no-pager',
	'--no-optional-locks',
	'--no-replace-objects',
	'--literal-pathspecs',
];

/** What the user set for git as such. All else (`GIT_DIR`, `GIT_TRACE`) is of another call of git, such as the one whose hook we are. */
const kept = /^GIT_(?:EXEC_PATH|CONFIG_(?:NOSYSTEM|SYSTEM|GLOBAL|PARAMETERS|COUNT|KEY_\d+|VALUE_\d+))$/;

function environmentFor({ root }: Repository, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const rest = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
	return {
		...Object.fromEntries(rest),
		GIT_CEILING_DIRECTORIES: dirname(root),
		GIT_OPTIONAL_LOCKS: '0',
		GIT_NO_LAZY_FETCH: '1',
		GIT_ALLOW_PROTOCOL: 'none',
		GIT_TERMINAL_PROMPT: '0',
		LC_ALL: 'C',
	};
}

/** Asks git; throws where it fails. Paths are seen from the root. */
export const git = (repository: Repository, env: NodeJS.ProcessEnv, args: readonly string[], input = ''): Buffer =>
	execFileSync('git', [...always, ...args], {
		cwd: repository.root,
		env: environmentFor(repository, env),
		input,
		maxBuffer: 256 * 1024 * 1024,
		stdio: ['pipe', 'pipe', 'pipe'],
	});

/** The same for an answer that is read while it comes. */
export const startGit = (
	repository: Repository,
	env: NodeJS.ProcessEnv,
	args: readonly string[],
): ChildProcessByStdio<null, Readable, null> =>
	spawn('git', [...always, ...args], {
		cwd: repository.root,
		env: environmentFor(repository, env),
		stdio: ['ignore', 'pipe', 'ignore'],
	});
