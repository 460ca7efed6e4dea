import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runRollbook } from './run-rollbook.ts';

const root = mkdtempSync(join(tmpdir(), 'rollbook-stats-'));
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: string[]) => {
	const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
	const env = {
		...process.env,
		GIT_AUTHOR_DATE: '2026-01-10T12:00:00Z',
		GIT_COMMITTER_DATE: '2026-01-10T12:00:00Z',
		GIT_CONFIG_GLOBAL: '/dev/null',
	};
	const { status, stderr } = spawnSync('git', ['-C', root, ...identity, ...args], { encoding: 'utf8', env });
	expect([status, stderr]).toEqual([0, expect.any(String)]);
};
const aside = (reason: string, body: string) =>
	`---\ntitle: A\nrules:\n  - off: placeholder-text\n    reason: ${reason}\n---\n\n${body}\n`;

test('tells what is set aside, why, since when, and what no longer needs to be', () => {
	for (const folder of ['guides', 'teams']) mkdirSync(join(content, folder), { recursive: true });
	writeFileSync(
		join(content, 'handbook.yaml'),
		'name: A\nseverities:\n  broken-anchor: off\nseveritiesIn:\n  - folder: guides\n    severities:\n      broken-link: warning\n',
	);
	writeFileSync(join(content, 'guides', 'a.mdx'), aside('Written in spring.', 'TODO'));
	writeFileSync(join(content, 'guides', 'b.mdx'), '---\ntitle: B\n---\n\n[Nowhere](c.mdx) TODO\n');
	writeFileSync(join(content, 'teams', 'checkout.mdx'), '---\ntitle: Checkout\n---\n\nPays.\n');
	git('init', '-q');
	git('add', '.');
	git('commit', '-qm', 'First');
	writeFileSync(join(content, 'guides', 'new.mdx'), aside('Just now.', 'Nothing to hide.'));
	expect(runRollbook(['check', '--baseline'], { cwd: root }).status).toBe(0);
	writeFileSync(join(content, 'guides', 'b.mdx'), '---\ntitle: B\n---\n\n[Nowhere](c.mdx)\n');

	const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 1) / 1000) };
	const { status, out } = runRollbook(['stats'], { cwd: root, env });
	expect(status).toBe(0);
	expect(out).toMatchInlineSnapshot(`
		"Documents
		  team       1
		  guide      3

		Set aside in documents
		  placeholder-text (2 times)
		    guides/a.mdx:4  Written in spring. (1 finding, since 2026-01-10 (49 days))
		    guides/new.mdx:4  Just now. (nothing to set aside any more: take it out)

		Severities in handbook.yaml
		  broken-anchor: off
		  broken-link: warning in guides

		Set aside by the baseline
		  broken-link      1
		  1 not found any more: write it anew
		"
	`);
	const told = JSON.parse(runRollbook(['stats', '--json'], { cwd: root, env }).out);
	expect(told.setAside[0]).toEqual({
		rule: 'placeholder-text',
		file: 'guides/a.mdx',
		line: 4,
		reason: 'Written in spring.',
		hides: 1,
		since: '2026-01-10',
		days: 49,
	});
}, 60_000);
