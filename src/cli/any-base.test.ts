import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { anyBase, settleAt } from './any-base.ts';

test.each(['/', '/handbook/', "/a$&b'c/"])('the program is settled at %s, and what is in strings stays so', (base) => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-base-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'entry.mjs');
	writeFileSync(file, JSON.stringify([`${anyBase}assets/a.css`, 'all else', anyBase]));
	settleAt(base, [file]);
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([`${base}assets/a.css`, 'all else', base]);
});
