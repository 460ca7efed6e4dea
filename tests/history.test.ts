import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitHistory } from '../src/adapters/git-history.ts';
import { runRollbook } from './run-rollbook.ts';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-history-'));
	git('init', '-q', '-b', 'main');
	write('content/handbook.yaml', 'name: A\n');
	write('content/events/freeze.mdx', event('2026-12-18', ''));
	commit();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const identity = {
	GIT_AUTHOR_NAME: 'a',
	GIT_AUTHOR_EMAIL: 'a@a.example',
	GIT_COMMITTER_NAME: 'a',
	GIT_COMMITTER_EMAIL: 'a@a.example',
};
const git = (...args: string[]) =>
	execFileSync('git', args, { cwd: folder, env: { ...process.env, ...identity }, encoding: 'utf8', stdio: 'pipe' });
const write = (path: string, text: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};
const commit = () => {
	git('add', '-A');
	git('commit', '-qm', 'a');
};
const event = (start: string, more: string) =>
	`---\ntitle: Freeze\ncategory: freeze\nstart: ${start}\nend: 2027-01-03\n${more}---\n\nNothing goes out.\n`;
/** What is told of moved events, with the exit code. */
const checked = (...args: string[]) => {
	const { out, told, status } = runRollbook(['check', '--format', 'json', ...args], { cwd: folder });
	if (status === 2) return { status, told };
	const { findings } = JSON.parse(out) as { findings: { rule: string; message: string; place: { file: string } }[] };
	return findings.flatMap(({ rule, message, place }) =>
		rule === 'sequence-bumped' ? [`${place.file}: ${message}`] : [],
	);
};
const moved = 'events/freeze.mdx: Unexpected sequence 0 after `start` changed, expected 1 or more';

describe('compared with the last commit', () => {
	test('what was moved, and not what was said otherwise', () => {
		expect(checked()).toEqual([]);
		write('content/events/freeze.mdx', event('2026-12-16', ''));
		expect(checked()).toEqual([moved]);
		write('content/events/freeze.mdx', event('2026-12-16', 'sequence: 1\n'));
		expect(checked()).toEqual([]);
		write('content/events/freeze.mdx', event('2026-12-18', 'effect: degraded\n'));
		expect(checked()).toEqual([]);
	});
	test('a commit is the end of it: a check-out of one commit has nothing to compare', () => {
		write('content/events/freeze.mdx', event('2026-12-16', ''));
		commit();
		expect(checked()).toEqual([]);
	});
	test('new events, other folders, and a folder without git are not compared', () => {
		write('content/events/drill.mdx', event('2026-12-16', ''));
		expect(checked()).toEqual([]);
		rmSync(join(folder, '.git'), { recursive: true });
		write('content/events/freeze.mdx', event('2026-12-16', ''));
		expect(checked()).toEqual([]);
	});
	test('in a hook of git, which names repository and index by variables', () => {
		write('content/events/freeze.mdx', event('2026-12-16', ''));
		write(
			'.git/hooks/pre-commit',
			`#!/bin/sh\nexec "${process.execPath}" "${rollbook}" check --format unix --fail-on info\n`,
		);
		chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
		git('add', '-A');
		expect(() => git('commit', '-qm', 'moved')).toThrow(/sequence-bumped/);
	});
});

describe('compared with where a branch was left', () => {
	test('what was moved in this one, whatever was moved in the other meanwhile', () => {
		write('content/events/drill.mdx', event('2026-12-01', ''));
		commit();
		git('switch', '-qc', 'topic');
		write('content/events/freeze.mdx', event('2026-12-16', ''));
		commit();
		git('switch', '-q', 'main');
		write('content/events/drill.mdx', event('2026-12-02', 'sequence: 1\n'));
		commit();
		git('switch', '-q', 'topic');
		expect(checked()).toEqual([]);
		expect(checked('--since', 'main')).toEqual([moved]);
	});
	test.each([
		[
			'a name that nobody knows',
			'origin/nowhere',
			/^Unexpected --since origin\/nowhere, expected a branch or a commit/,
		],
		['an option', '--output=/tmp/x', /a name does not begin with a hyphen/],
	])('%s is told, with the way out', (_, ref, says) => {
		const result = checked(`--since=${ref}`);
		expect(result).toMatchObject({ status: 2, told: expect.stringMatching(says) });
		expect((result as { told: string }).told).toContain('fetch-depth: 0');
	});
	test('a name that nobody knows is told also where another command has left its verdict', () => {
		write('content/events/drill.mdx', event('2026-12-01', ''));
		commit();
		expect(runRollbook(['stats'], { cwd: folder }).status).toBe(0);
		expect(checked('--since', 'origin/nowhere')).toMatchObject({ status: 2 });
	});
});

test('runs nothing that a repository names in its settings', () => {
	const trap = join(folder, 'trap.sh');
	write('trap.sh', `#!/bin/sh\ntouch "${join(folder, 'sprung')}"\n`);
	chmodSync(trap, 0o755);
	for (const name of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'remote.origin.uploadpack', 'diff.external'])
		git('config', name, trap);
	git('config', 'core.hooksPath', folder);
	git('config', 'extensions.partialClone', 'origin');
	git('config', 'remote.origin.url', `ext::${trap}`);
	git('config', 'remote.origin.promisor', 'true');
	git('config', 'protocol.ext.allow', 'always');
	// the committed text is not there: a partial clone would fetch it
	const id = git('rev-parse', 'HEAD:content/events/freeze.mdx').trim();
	rmSync(join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2)), { force: true });
	rmSync(join(folder, 'sprung'), { force: true });
	write('content/events/freeze.mdx', event('2026-12-16', ''));
	expect(checked()).toEqual([]);
	expect(checked('--since', 'HEAD')).toEqual([]);
	expect(existsSync(join(folder, 'sprung'))).toBe(false);
});

describe('the history itself', () => {
	const history = (files: string[]) =>
		gitHistory(join(folder, 'content'), files, { commit: 'HEAD', base: 'HEAD', env: process.env });
	test('gives texts as they were, byte for byte, also of names that look like options', () => {
		write('content/events/--a b.mdx', 'ä\r\n\n');
		commit();
		const told = history(['events/none.mdx', 'events/--a b.mdx', 'events/freeze.mdx', 'events/x\ny.mdx']);
		expect(told.previous('events/--a b.mdx')).toBe('ä\r\n\n');
		expect(told.previous('events/freeze.mdx')).toBe(readFileSync(join(folder, 'content/events/freeze.mdx'), 'utf8'));
		expect(told.previous('events/none.mdx')).toBeUndefined();
		expect(told.previous('handbook.yaml')).toBeUndefined();
	});
	test('its digest is another one after a commit that changes an answer, and the same after others', () => {
		const first = history(['events/freeze.mdx']).digest();
		write('content/handbook.yaml', 'name: B\n');
		commit();
		expect(history(['events/freeze.mdx']).digest()).toBe(first);
		write('content/events/freeze.mdx', event('2026-12-16', ''));
		expect(history(['events/freeze.mdx']).digest()).toBe(first);
		commit();
		expect(history(['events/freeze.mdx']).digest()).not.toBe(first);
	});
	test('asks nothing where there is nothing to ask', () => {
		rmSync(join(folder, 'content'), { recursive: true });
		expect(history([]).digest()).toMatch(/^[0-9a-f]{64}$/);
	});
});
