import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { tarGz } from './tar-gz.ts';

const files = [
	{ path: 'a/one.txt', text: 'One, with ü.\n' },
	{ path: `a/${'deep/'.repeat(18)}${'n'.repeat(60)}`, text: 'x'.repeat(200_000) },
	{ path: 'a/empty', text: '' },
];

test('tar and gzip of the system read it, whole', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-tar-'));
	try {
		const archive = join(folder, 'a.tar.gz');
		writeFileSync(archive, tarGz(files, 1_795_248_000));
		execFileSync('tar', ['xzf', archive, '-C', folder]);
		for (const { path, text } of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
		expect(execFileSync('tar', ['tvzf', archive], { env: { ...process.env, TZ: 'UTC' } }).toString()).toContain(
			'2026-11-21',
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('the same files and time give the same bytes, on every machine', () => {
	const bytes = tarGz(files, 1_795_248_000);
	expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
		`"2bb2a0b71b030a61fdddaad119a6767dac5c379690f597af54432dd88ef3d782"`,
	);
	expect(gunzipSync(bytes).length % 512).toBe(0);
	expect(tarGz(files, 0).equals(bytes)).toBe(false);
});

test('a path that is none is a fault of the program', () => {
	expect(() => tarGz([{ path: 'a b', text: '' }], 0)).toThrow('No path of an archive');
	expect(() => tarGz([{ path: 'n'.repeat(101), text: '' }], 0)).toThrow('No path of an archive');
});
