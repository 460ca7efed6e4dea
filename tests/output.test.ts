import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../src/reporters/index.ts';
import { runRollbook } from './run-rollbook.ts';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
/** Characters that look drawn by lot, and are the same each time. No secret stands in this file. */
const random = (length: number, seed: string): string =>
	createHash('sha512').update(seed).digest('base64').replace(/[+/=]/g, '').slice(0, length);
const token = random(36, 'token');
const line = random(64, 'line');
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-output-'));
	mkdirSync(join(folder, 'guides'));
	writeFileSync(
		join(folder, 'guides', 'a.mdx'),
		`---\ntitle: A\nkey${token}: ghp_${token}\n---\n\nTODO ghp_${token} [a](javascript:ghp_${token}) {ghp_${token}()}\n\n\`\`\`\n-----BEGIN PRIVATE KEY-----\n${line}\nTODO ${line}\n-----END PRIVATE KEY-----\n\`\`\`\n\n<Step id="ghp_${token}" takes="ghp_${token}">a</Step>\n`,
	);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(formats.map(({ name }) => name))('no secret gets into a log: %s', (format) => {
	const { out, told, status } = runRollbook(['check', '--content', folder, '--format', format]);
	expect(status).toBe(1);
	expect(out).toMatch(/private key/);
	const said = `${out}${told}`.toLowerCase();
	for (const secret of [token, line])
		for (let at = 0; at + 8 <= secret.length; at++) expect(said).not.toContain(secret.slice(at, at + 8).toLowerCase());
});

test.each([
	['explain'],
	['explain', 'ref-cycle'],
	['help'],
	['check', '--help'],
	['stats', '--content'],
	['check', '--content'],
])('where nobody reads on, it ends without a word: rollbook %s %s', async (...args) => {
	const call = args.at(-1) === '--content' ? [...args, folder] : args;
	const child = spawn(process.execPath, [rollbook, ...call], {
		env: { ...process.env, ROLLBOOK_CACHE: 'off' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child.stdout.destroy();
	let told = '';
	child.stderr.on('data', (text) => {
		told += text;
	});
	const code = await new Promise((done) => child.on('close', done));
	expect(told).not.toMatch(/EPIPE|fault of rollbook|at .*:\d+/);
	expect(code).toBe(141);
});

test.skipIf(process.platform !== 'linux')('a full disk is told, and is no finding', () => {
	const { status, stderr } = spawnSync(process.execPath, [rollbook, 'explain'], {
		stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
		encoding: 'utf8',
	});
	expect(stderr).toBe('The output could not be written: ENOSPC: no space left on device, write\n');
	expect(status).toBe(74);
});
