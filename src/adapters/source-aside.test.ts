import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { renamed } from '../core/source-file.ts';
import { bytesAside } from './bytes-aside.ts';
import { sourceAside } from './source-aside.ts';

test('a text that was put aside is the one that was read, whatever becomes of its file', () => {
	const root = mkdtempSync(join(tmpdir(), 'rollbook-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	writeFileSync(join(root, 'a.md'), 'as it was');
	symlinkSync('a.md', join(root, 'b.md'));
	const read = sourceAside(bytesAside(root, 0));
	const file = read(root, 'a.md');
	const link = read(root, 'b.md');
	writeFileSync(join(root, 'a.md'), 'as it is');
	const text = (each: typeof file) => ('bytes' in each ? Buffer.from(each.bytes).toString() : each.refused);
	expect([file, renamed(file, 'below.md'), link].map(text)).toEqual(['as it was', 'as it was', 'unreadable']);
	expect([file, renamed(file, 'below.md'), renamed(link, 'c.md')].map(({ path }) => path)).toEqual([
		'a.md',
		'below.md',
		'c.md',
	]);
});
