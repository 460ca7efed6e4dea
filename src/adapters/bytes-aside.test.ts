import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bytesAside } from './bytes-aside.ts';

const newFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-aside-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
};

/** As texts. */
const textsAside = (folder: string, most: number) => {
	const putAside = bytesAside(folder, most);
	return (text: string) => {
		const bytes = putAside(Buffer.from(text));
		return () => Buffer.from(bytes()).toString();
	};
};

test('bytes come back as they were, in any order, and leave no file behind', () => {
	const folder = newFolder();
	const many = Array.from({ length: 400 }, (_, index) => `${index} `.repeat(index * 7));
	const texts = ['one', '', 'drei: äöü 🚀', 'x'.repeat(1_000_000), ...many, 'y'.repeat(2_500_000), ...many, 'last'];
	const asides = texts.map(textsAside(folder, 10));
	expect(readdirSync(folder)).toEqual([]);
	expect(asides.map((text) => text()).reverse()).toEqual([...texts].reverse());
});

test('few stay in memory', () => {
	const folder = join(newFolder(), 'below');
	const putAside = textsAside(folder, 10);
	expect([putAside('one'), putAside('two')].map((text) => text())).toEqual(['one', 'two']);
	expect(existsSync(folder)).toBe(false);
});

test('where nothing can be written, they stay in memory', () => {
	const file = join(newFolder(), 'a file');
	writeFileSync(file, '');
	const putAside = textsAside(join(file, 'below'), 0);
	expect(putAside('text')()).toBe('text');
});
