import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { watchFolder } from './watch-folder.ts';

let folder: string;
let elsewhere: string;
let calls = 0;

beforeEach(async () => {
	const parent = mkdtempSync(join(tmpdir(), 'rollbook-watched-'));
	folder = join(parent, 'content');
	elsewhere = join(parent, 'elsewhere');
	mkdirSync(join(folder, 'guides'), { recursive: true });
	mkdirSync(elsewhere);
	writeFileSync(join(folder, 'guides', 'a.md'), 'A');
	symlinkSync(elsewhere, join(folder, 'link'));
	calls = 0;
	const end = watchFolder(folder, () => calls++, 20);
	onTestFinished(() => {
		end();
		rmSync(parent, { recursive: true });
	});
	await setTimeout(50);
	calls = 0;
});

/** How often it called back after something was done. */
const callsAfter = async (change: () => unknown): Promise<number> => {
	calls = 0;
	await change();
	await setTimeout(200);
	return calls;
};

test('a save is told once, of however many writes it was', async () => {
	const file = join(folder, 'guides', 'a.md');
	const save = (): void => {
		for (let write = 0; write < 3; write++) appendFileSync(file, 'more');
	};
	expect(await callsAfter(save)).toBe(1);
	expect(await callsAfter(() => rmSync(file))).toBe(1);
});

test('folders that come later, move, or are made anew are watched too', async () => {
	const later = join(folder, 'guides', 'later');
	expect(await callsAfter(() => mkdirSync(join(later, 'deeper'), { recursive: true }))).toBeGreaterThan(0);
	expect(await callsAfter(() => writeFileSync(join(later, 'deeper', 'b.md'), 'B'))).toBeGreaterThan(0);
	const moved = join(folder, 'moved');
	expect(await callsAfter(() => renameSync(later, moved))).toBeGreaterThan(0);
	expect(await callsAfter(() => appendFileSync(join(moved, 'deeper', 'b.md'), 'B'))).toBeGreaterThan(0);
	await callsAfter(() => rmSync(moved, { recursive: true }));
	await callsAfter(() => mkdirSync(moved));
	expect(await callsAfter(() => writeFileSync(join(moved, 'c.md'), 'C'))).toBeGreaterThan(0);
});

test('where a link leads to is not watched', async () => {
	expect(await callsAfter(() => writeFileSync(join(elsewhere, 'secret.md'), 'S'))).toBe(0);
});
