import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { FileCommits } from '../core/file-commits.ts';
import { commitReader, fileCommits } from './file-commits.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-changes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const git = (cwd: string, ...args: string[]): string =>
	execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
		cwd,
		encoding: 'utf8',
	}).trim();
const env = { ...process.env, HOME: folder };

describe('of a repository', () => {
	const content = join(folder, 'repository', 'content');
	mkdirSync(join(content, 'guides'), { recursive: true });
	const commit = (files: string[], day: string): string => {
		for (const file of files) writeFileSync(join(content, file), day);
		git(content, 'add', '.');
		execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', day], {
			cwd: content,
			env: { ...env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
		});
		return git(content, 'rev-parse', 'HEAD');
	};
	git(join(folder, 'repository'), 'init', '-q');
	const first = commit(['guides/a.mdx', 'guides/ä b.mdx', 'handbook.yaml'], '2026-01-01');
	const second = commit(['guides/a.mdx'], '2026-02-01');
	const files = new Set(['guides/a.mdx', 'guides/ä b.mdx', 'guides/new.mdx']);

	const [january, february] = [Date.parse('2026-01-01T12:00:00Z'), Date.parse('2026-02-01T12:00:00Z')];

	test('tells of each file its first and its last commit, with names as they are', async () => {
		expect(await fileCommits(content, files, env)).toEqual(
			new Map([
				['guides/a.mdx', { commit: second, updated: february, created: january }],
				['guides/ä b.mdx', { commit: first, updated: january, created: january }],
			]),
		);
	});
	test('leaves out what a shallow copy cannot tell', async () => {
		git(folder, 'clone', '-q', '--depth', '1', `file://${join(folder, 'repository')}`, 'shallow');
		expect(await fileCommits(join(folder, 'shallow', 'content'), files, env)).toEqual(new Map());
		git(folder, 'clone', '-q', '--depth', '2', `file://${join(folder, 'repository')}`, 'less-shallow');
		const third = commit(['guides/ä b.mdx'], '2026-03-01');
		git(join(folder, 'less-shallow'), 'pull', '-q', '--depth', '2');
		expect(await fileCommits(join(folder, 'less-shallow', 'content'), files, env)).toEqual(
			new Map([['guides/ä b.mdx', { commit: third, updated: Date.parse('2026-03-01T12:00:00Z') }]]),
		);
	});
	test('knows nothing where there is no repository', async () => {
		expect(await fileCommits(folder, files, { ...env, GIT_CEILING_DIRECTORIES: tmpdir() })).toEqual(new Map());
	});
});

test('reads in any pieces what it reads in one', () => {
	const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
	const text = `\u0001${a} 20 ${b}\0\nguides/x.mdx\0guides/y.mdx\0\u0001${b} 10 \0\nguides/y.mdx\0guides/z.mdx\0`;
	const files = new Set(['guides/x.mdx', 'guides/y.mdx', 'guides/z.mdx']);
	const read = (pieces: string[], shallow = false) => {
		const found = new Map<string, FileCommits>();
		const reader = commitReader(files, found, shallow);
		for (const piece of pieces) reader(piece);
		return Object.fromEntries([...found].map(([name, { commit }]) => [name, commit]));
	};
	const whole = { 'guides/x.mdx': a, 'guides/y.mdx': a, 'guides/z.mdx': b };
	expect(read([text])).toEqual(whole);
	expect(read([text], true)).toEqual({ 'guides/x.mdx': a, 'guides/y.mdx': a });
	fc.assert(
		fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
			const ends = [0, ...cuts.sort((x, y) => x - y), text.length];
			expect(read(ends.slice(1).map((end, index) => text.slice(ends[index], end)))).toEqual(whole);
		}),
	);
});
