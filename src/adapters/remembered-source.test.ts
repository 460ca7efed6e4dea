import { mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberedSource } from './remembered-source.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'rollbook-'));
	writeFileSync(join(root, 'a.md'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

const textOf = (file: ReturnType<ReturnType<typeof rememberedSource>>): string =>
	'bytes' in file ? Buffer.from(file.bytes).toString() : file.refused;
/** Long after the last change. */
const later = () => Date.now() + 60_000;

test('a file that stays the same is read once', () => {
	const read = rememberedSource(later);
	expect(textOf(read(root, 'a.md'))).toBe('one');
	expect(read(root, 'a.md')).toBe(read(root, 'a.md'));
});

test('a change is seen, also one that leaves size and time of change as they were', () => {
	const read = rememberedSource(later);
	const at = new Date(2020, 1, 1);
	utimesSync(join(root, 'a.md'), at, at);
	expect(textOf(read(root, 'a.md'))).toBe('one');
	writeFileSync(join(root, 'a.md'), 'two');
	utimesSync(join(root, 'a.md'), at, at);
	expect(textOf(read(root, 'a.md'))).toBe('two');
	writeFileSync(join(root, 'b.md'), 'six');
	renameSync(join(root, 'b.md'), join(root, 'a.md'));
	expect(textOf(read(root, 'a.md'))).toBe('six');
});

test('what has just been written is read again', () => {
	const read = rememberedSource(Date.now);
	const first = read(root, 'a.md');
	expect(read(root, 'a.md')).not.toBe(first);
});

test('a file that is gone, or is a link now, is no longer what it was', () => {
	const read = rememberedSource(later);
	read(root, 'a.md');
	rmSync(join(root, 'a.md'));
	expect(textOf(read(root, 'a.md'))).toBe('unreadable');
	symlinkSync('/etc/passwd', join(root, 'a.md'));
	expect(textOf(read(root, 'a.md'))).toBe('unreadable');
});
