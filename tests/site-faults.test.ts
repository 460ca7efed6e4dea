import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { callRollbook } from './call-rollbook.ts';
import { differing, hashSite } from './hash-site.ts';
import { runRollbook, startRollbook } from './run-rollbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-faults-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
	mkdirSync(join(content, 'guides'), { recursive: true });
	writeFileSync(join(content, 'guides', 'a.mdx'), '---\ntitle: A\n---\n\nHow we do it.\n');
});

test('a diagram that cannot be drawn stops the build, at its line, and the site stays as it was', () => {
	const faulty = join(folder, 'faulty');
	mkdirSync(join(faulty, 'guides'), { recursive: true });
	writeFileSync(join(faulty, 'guides', 'a.mdx'), '---\ntitle: A\n---\n\n```mermaid\nflowchart LR\n  A -->\n```\n');
	const { status, out } = runRollbook(['build', '--content', faulty, '--out', join(folder, 'faulty-site')]);
	expect(out).toMatch(/error {2}Unexpected .* guides\/a\.mdx:7:\d+ diagram-syntax\n/);
	expect(status).toBe(1);
	expect(existsSync(join(folder, 'faulty-site'))).toBe(false);
});

test('an import sets aside what only drawing finds, so that it builds', async () => {
	const foreign = join(folder, 'foreign');
	mkdirSync(foreign);
	writeFileSync(join(foreign, 'disk.md'), '# Disk full\n\n```mermaid\nflowchart LR\n  A -->\n```\n');
	const target = join(folder, 'imported');
	expect((await callRollbook(['import', 'runbooks', foreign, '--content', target])).status).toBe(0);
	const { findings } = JSON.parse(readFileSync(join(target, 'rollbook-baseline.json'), 'utf8'));
	expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('diagram-syntax');
});

describe('verify', () => {
	const site = inject('site');
	const verify = (place: string, ...args: string[]) => runRollbook(['verify', place, ...args], { cwd: folder });

	test('a site as it was built is whole, and its manifest is in its schema', () => {
		const { status, out, told } = verify(site);
		expect([status, out]).toEqual([0, '']);
		expect(told).toMatch(
			/^\d+ files, each as rollbook \d+\.\d+\.\d+ built it for 2026-11-21T08:00:00\.000Z.*; manifest \w{64}\n$/,
		);
		const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'));
		const schema = JSON.parse(readFileSync(join(site, 'schemas', 'manifest.json'), 'utf8'));
		const valid = new Ajv({ formats: { 'date-time': true } }).compile(schema);
		expect([valid(manifest), valid.errors]).toEqual([true, null]);
		expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
			Object.keys(hashSite(site)).filter((path) => path !== 'manifest.json'),
		);
		expect(Date.parse(manifest.validUntil)).toBeGreaterThan(Date.parse(manifest.builtAt));
		expect(Date.parse(manifest.validUntil) - Date.parse(manifest.builtAt)).toBeLessThanOrEqual(86_400_000);
		const [, digest = ''] = /manifest (\w+)/.exec(told)!;
		expect(verify(site, '--digest', digest).status).toBe(0);
		expect(verify(site, '--digest', '0'.repeat(64)).out).toBe(
			`changed  manifest.json  sha256 ${digest}, expected ${'0'.repeat(64)}\n`,
		);
	});

	test('every file that is missing, changed, or was not built is named', () => {
		const copy = join(folder, 'copy');
		cpSync(site, copy, { recursive: true });
		const home = readFileSync(join(copy, 'index.html'), 'utf8');
		writeFileSync(join(copy, 'index.html'), home.replace('a', 'b'));
		writeFileSync(join(copy, 'robots.txt'), '');
		rmSync(join(copy, '404.html'));
		writeFileSync(join(copy, 'status', 'shell.php\u001b[2J'), '');
		rmSync(join(copy, 'status', 'index.html'));
		symlinkSync('/etc/passwd', join(copy, 'status', 'index.html'));
		symlinkSync('/etc', join(copy, 'etc'));
		const { status, out } = verify(copy);
		expect(status).toBe(1);
		expect(
			out
				.replace(/[0-9a-f]{12}…/g, '…')
				.replace(/\d+ bytes/g, 'N bytes')
				.replace(/expected \d+$/gm, 'expected N'),
		).toBe(
			[
				'missing  404.html  expected N bytes',
				'extra    etc  it was not built',
				'changed  index.html  sha256 …, expected …',
				'changed  robots.txt  N bytes, expected N',
				'changed  status/index.html  it is no regular file that can be read',
				'extra    status/shell.php\\u001b[2J  it was not built',
				'',
			].join('\n'),
		);
	});

	test('a folder without a manifest, or with another file of that name, is no site', () => {
		const place = join(folder, 'none');
		mkdirSync(place);
		expect([verify(place).status, verify(place).out]).toEqual([1, expect.stringMatching(/^missing {2}manifest\.json/)]);
		writeFileSync(join(place, 'manifest.json'), '{"version":1,"files":[{"path":"../../etc/passwd"}]}');
		expect([verify(place).status, verify(place).out]).toEqual([1, expect.stringMatching(/^changed {2}manifest\.json/)]);
		expect(verify(join(folder, 'nowhere')).status).toBe(2);
		expect(verify(place, 'and', 'another').status).toBe(2);
	});
});

test('of four builds that start at once, one builds, and the others say who does; then the next builds', async () => {
	const out = join(folder, 'once', 'site');
	const build = () => startRollbook(['build', '--content', content, '--out', out], { cwd: folder }).ended;
	const ended = await Promise.all([build(), build(), build(), build()]);
	const built = ended.filter(({ status }) => status === 0);
	expect(built.length).toBeGreaterThan(0);
	for (const { status, told } of ended.filter(({ status }) => status !== 0)) {
		expect([status, told]).toEqual([
			2,
			expect.stringMatching(
				/Somebody else builds the site in .*\. Process \d+ on \S+ has been building it since 20\S+Z\.\nWait for it, /,
			),
		]);
	}
	expect(runRollbook(['verify', out]).status).toBe(0);
	expect(readdirSync(join(folder, 'once'))).toEqual(['site']);
	const { status, told } = await build();
	expect([status, told]).toEqual([0, expect.stringContaining('Publish')]);
}, 120_000);

describe('where the disk does not take the site', () => {
	const place = join(folder, 'disk');
	const out = join(place, 'site');
	const args = ['build', '--content', content, '--out', out];
	const mounted = () => {
		mkdirSync(place, { recursive: true });
		return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=5m', 'tmpfs', place]).status === 0;
	};
	afterAll(() => void spawnSync('umount', [place]));

	test('the old site stays whole, the cause and the way out are told, and nothing is left behind', () => {
		const full = mounted();
		const old = runRollbook(args, { cwd: folder });
		expect([old.status, old.told]).toEqual([0, expect.stringContaining('Publish')]);
		const before = hashSite(out);
		const refused = (cause: RegExp, { status, told }: { status: number | null; told: string }) => {
			expect([status, told]).toEqual([74, expect.stringMatching(cause)]);
			expect(told).toMatch(
				/\nWhat stood there before stays as it was\. .*, or name another folder with --out DIR, and build again\.\n$/,
			);
			expect(differing(hashSite(out), before)).toEqual([]);
			expect(readdirSync(place)).toEqual(['site']);
		};
		refused(/because a file would be larger than is allowed here \(EFBIG\): /, limited(args));
		if (full)
			refused(
				/because the disk is full \(ENOSPC\): /,
				runRollbook(args, { cwd: folder, env: { SOURCE_DATE_EPOCH: '1' } }),
			);
	}, 180_000);

	function limited(call: string[]): { status: number | null; told: string } {
		const program = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
		const { status, stderr } = spawnSync(
			'bash',
			['-c', 'ulimit -f 60; exec "$@"', '-', process.execPath, program, ...call],
			{
				cwd: folder,
				encoding: 'utf8',
				env: { ...process.env, ROLLBOOK_PARSING: '', ROLLBOOK_CACHE: 'off', SOURCE_DATE_EPOCH: '1' },
			},
		);
		return { status, told: stderr };
	}
});

test('SOURCE_DATE_EPOCH that is no number of seconds is an error, and no other time is taken', () => {
	for (const epoch of ['yesterday', '1.5', '-1', '99999999999999']) {
		const { status, told } = runRollbook(['check', '--content', content], { env: { SOURCE_DATE_EPOCH: epoch } });
		expect([status, told]).toEqual([
			2,
			expect.stringMatching(`^Unexpected SOURCE_DATE_EPOCH=${epoch}, expected seconds`),
		]);
	}
	expect(existsSync(join(folder, 'dist'))).toBe(false);
});
