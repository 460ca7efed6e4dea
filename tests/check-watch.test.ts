import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
const content = mkdtempSync(join(tmpdir(), 'rollbook-watch-'));
const guide = (body: string) => `---\ntitle: Numbers\n---\n\n${body}\n`;
let stop = () => {};
afterEach(() => {
	stop();
	rmSync(content, { recursive: true, force: true });
});

test('check --watch tells again at each change, and ends with 0 when it is interrupted', async () => {
	mkdirSync(join(content, 'guides'));
	const file = join(content, 'guides', 'versioning.mdx');
	writeFileSync(file, guide('[Nowhere](nowhere.mdx)'));
	const child = spawn(process.execPath, [rollbook, 'check', '--content', content, '--watch', '--format', 'unix'], {
		env: { ...process.env, ROLLBOOK_PARSING: '' },
	});
	stop = () => void child.kill();
	let said = '';
	let heard = () => {};
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			heard();
		});
	const saying = (pattern: RegExp) =>
		new Promise<void>((resolve) => {
			heard = () => pattern.test(said) && resolve();
			heard();
		});
	await saying(/1 document read and checked.*1 finding /);
	await saying(/guides\/versioning\.mdx:5:1: error: .*\[broken-link\]/);
	said = '';
	writeFileSync(file, guide('Here.'));
	await saying(/1 document read and checked.*nothing found/);
	expect(said).not.toContain('broken-link');
	said = '';
	writeFileSync(join(content, 'guides', 'other.mdx'), guide('There.'));
	await saying(/2 documents read and checked.*nothing found/);
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGINT');
	expect(await ended).toBe(0);
}, 60_000);
