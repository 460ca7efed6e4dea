import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blameOf, cleanCommitOf, commitOf } from './committed.ts';
import { fileCommits } from './file-commits.ts';
import { repositoryOf } from './git.ts';
import { gitHistory, leftAt } from './git-history.ts';

let root: string;
let content: string;
const { env } = process;
const date = '2026-01-10T12:00:00Z';
const git = (cwd: string, ...args: string[]): string =>
	execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
		cwd,
		encoding: 'utf8',
		env: { ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_ALLOW_PROTOCOL: 'file' },
		stdio: ['ignore', 'pipe', 'ignore'],
	}).trim();
const commit = (cwd: string): string => {
	git(cwd, 'add', '-A');
	git(cwd, 'commit', '-qm', 'a');
	return git(cwd, 'rev-parse', 'HEAD');
};

beforeEach(() => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'rollbook-git-')));
	content = join(root, 'docs', 'content');
	mkdirSync(join(content, 'guides'), { recursive: true });
	writeFileSync(join(content, 'guides', 'a.mdx'), 'Text.\n');
	git(root, 'init', '-q', '-b', 'main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** All that is ever asked of git about a content folder. */
const asked = async (folder: string) => ({
	commit: commitOf(folder, env),
	clean: cleanCommitOf(folder, env),
	left: leftAt(folder, 'main', env),
	blamed: blameOf(folder, 'guides/a.mdx', env),
	before: gitHistory(folder, ['guides/a.mdx'], { commit: 'HEAD', base: 'HEAD', env }).previous('guides/a.mdx'),
	commits: await fileCommits(folder, new Set(['guides/a.mdx']), env),
});
const told = (is: string) => ({
	commit: is,
	clean: is,
	left: { commit: is },
	blamed: [{ text: 'Text.', changed: Date.parse(date) }],
	before: 'Text.\n',
	commits: new Map([['guides/a.mdx', { commit: is, created: Date.parse(date), updated: Date.parse(date) }]]),
});

test('a bare repository that was committed among the documents is a folder: nothing of it is run or believed', async () => {
	const sprung = join(root, 'sprung');
	const trap = join(content, 'trap.sh');
	writeFileSync(trap, `#!/bin/sh\ntouch '${sprung}'\n`);
	chmodSync(trap, 0o755);
	// what it tells of is another commit, with a signature to be proved by a program of its own
	const other = join(root, 'other');
	mkdirSync(join(other, 'guides'), { recursive: true });
	git(other, 'init', '-q', '-b', 'main');
	writeFileSync(join(other, 'guides', 'a.mdx'), 'Forged.\n');
	commit(other);
	const signed = git(other, 'cat-file', 'commit', 'HEAD').replace(
		'\n\n',
		'\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n',
	);
	writeFileSync(join(other, 'signed'), `${signed}\n`);
	git(other, 'update-ref', 'HEAD', git(other, 'hash-object', '-t', 'commit', '-w', 'signed'));
	for (const part of ['HEAD', 'objects', 'refs'])
		cpSync(join(other, '.git', part), join(content, part), { recursive: true });
	rmSync(other, { recursive: true });
	writeFileSync(
		join(content, 'config'),
		`[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "${trap}"\n\thooksPath = "${content}"\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = "${trap}"\n`,
	);
	// git by itself falls for it, so that this test proves something
	git(content, '-c', 'safe.bareRepository=all', 'log', '--format=%H');
	expect(existsSync(sprung)).toBe(true);
	rmSync(sprung, { force: true });
	const is = commit(root);
	expect(await asked(content)).toEqual(told(is));
	expect(existsSync(sprung)).toBe(false);
	rmSync(join(root, '.git'), { recursive: true });
	expect(await asked(content)).toMatchObject({
		commit: undefined,
		clean: undefined,
		blamed: undefined,
		before: undefined,
	});
	expect(existsSync(sprung)).toBe(false);
});

test("programs that the repository's own settings name for signatures and texts are not run", async () => {
	const sprung = join(root, 'sprung');
	writeFileSync(join(root, '.gitattributes'), '*.mdx diff=trap\n');
	const first = commit(root);
	for (const name of ['gpg.program', 'core.fsmonitor', 'diff.trap.textconv', 'diff.trap.command', 'diff.external'])
		git(root, 'config', name, `touch '${sprung}'; false`);
	git(root, 'config', 'log.showSignature', 'true');
	rmSync(sprung, { force: true });
	expect(await asked(content)).toEqual(told(first));
	expect(existsSync(sprung)).toBe(false);
});

describe('where the repository is', () => {
	test('content that is the root of it, a worktree and a submodule', async () => {
		const first = commit(root);
		git(root, 'worktree', 'add', '-q', join(root, 'tree'), '-b', 'topic');
		expect(await asked(join(root, 'tree', 'docs', 'content'))).toEqual(told(first));
		const other = join(root, 'other');
		mkdirSync(other);
		git(other, 'init', '-q', '-b', 'main');
		git(other, 'submodule', 'add', '-q', root, 'handbook');
		commit(other);
		expect(repositoryOf(join(other, 'handbook', 'docs'))).toEqual({ root: join(other, 'handbook'), prefix: 'docs/' });
		expect(await asked(join(other, 'handbook', 'docs', 'content'))).toEqual(told(first));
		rmSync(join(root, '.git'), { recursive: true });
		git(content, 'init', '-q', '-b', 'main');
		const is = commit(content);
		expect(await asked(content)).toEqual(told(is));
	});
	test('names that mean something to git are names', async () => {
		const odd = join(root, ':(top)*[a] b');
		cpSync(content, odd, { recursive: true });
		const is = commit(root);
		expect(await asked(odd)).toEqual(told(is));
	});
	test('a hook, or whoever calls, does not say which it is; what the user set for git counts', () => {
		const first = commit(root);
		const hook = {
			...env,
			GIT_DIR: '/nowhere',
			GIT_WORK_TREE: '/',
			GIT_OBJECT_DIRECTORY: '/',
			GIT_TRACE: join(root, 'trace'),
		};
		expect(commitOf(content, hook)).toBe(first);
		expect(existsSync(join(root, 'trace'))).toBe(false);
		const global = join(root, 'global');
		writeFileSync(global, '[core\n');
		expect(commitOf(content, { ...env, GIT_CONFIG_GLOBAL: global })).toBeUndefined();
	});
	test('an entry `.git` that is none is passed over', async () => {
		const first = commit(root);
		mkdirSync(join(root, 'docs', '.git'));
		writeFileSync(join(content, '.git'), 'nothing\n');
		expect(repositoryOf(content)).toEqual({ root, prefix: 'docs/content/' });
		expect(commitOf(content, env)).toBe(first);
	});
});
