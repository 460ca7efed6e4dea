import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { textsAside } from './texts-aside.ts';

const newFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-aside-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
};

test('texts come back as they were, in any order, and leave no file behind', () => {
	const folder = newFolder();
	const putAside = textsAside(folder, 10);
	const texts = ['one', '', 'drei: äöü 🚀', 'x'.repeat(1_000_000), 'last'];
	const asides = texts.map(putAside);
	expect(readdirSync(folder)).toEqual([]);
	expect(asides.map((bytes) => bytes().toString()).reverse()).toEqual([...texts].reverse());
});

test('few stay in memory', () => {
	const folder = join(newFolder(), 'below');
	const putAside = textsAside(folder, 10);
	expect([putAside('one'), putAside('two')].map((bytes) => bytes().toString())).toEqual(['one', 'two']);
	expect(existsSync(folder)).toBe(false);
});

test('where nothing can be written, they stay in memory', () => {
	const file = join(newFolder(), 'a file');
	writeFileSync(file, '');
	const putAside = textsAside(join(file, 'below'), 0);
	expect(putAside('text')().toString()).toBe('text');
});
