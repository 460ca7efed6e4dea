import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRegularFile, writeFixes } from './write-fixes.ts';

let folder: string;
let root: string;
const bytes = (text: string) => new TextEncoder().encode(text);
const plan = (file: string, before = 'old', after = 'new') => ({
	files: [{ file, before: bytes(before), after: bytes(after), fixed: [] }],
	leftOut: [],
});
const changed = [{ file: 'guides/a.mdx', because: 'the file has changed since it was read' }];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-fixes-'));
	root = join(folder, 'content');
	mkdirSync(join(root, 'guides'), { recursive: true });
	writeFileSync(join(root, 'guides/a.mdx'), 'old');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('puts the new file in place of the old one, with its mode, and leaves nothing beside it', () => {
	chmodSync(join(root, 'guides/a.mdx'), 0o640);
	expect(writeFixes(root, plan('guides/a.mdx'))).toEqual([]);
	expect(readFileSync(join(root, 'guides/a.mdx'), 'utf8')).toBe('new');
	expect(statSync(join(root, 'guides/a.mdx')).mode & 0o777).toBe(0o640);
	expect(readdirSync(join(root, 'guides'))).toEqual(['a.mdx']);
});

test('writes nothing over a file that changed', () => {
	expect(writeFixes(root, plan('guides/a.mdx', 'older'))).toEqual(changed);
	expect(readFileSync(join(root, 'guides/a.mdx'), 'utf8')).toBe('old');
});

test.each(['file', 'folder'])('does not go through a link: %s', (what) => {
	const outside = join(folder, 'outside');
	mkdirSync(outside);
	writeFileSync(join(outside, 'a.mdx'), 'old');
	rmSync(join(root, 'guides'), { recursive: true });
	if (what === 'folder') symlinkSync(outside, join(root, 'guides'));
	else {
		mkdirSync(join(root, 'guides'));
		symlinkSync(join(outside, 'a.mdx'), join(root, 'guides/a.mdx'));
	}
	expect(readRegularFile(root, 'guides/a.mdx')).toBeUndefined();
	expect(writeFixes(root, plan('guides/a.mdx'))).toEqual(changed);
	expect(readFileSync(join(outside, 'a.mdx'), 'utf8')).toBe('old');
	expect(readdirSync(outside)).toEqual(['a.mdx']);
});

test('reads a content folder that is itself reached by a link', () => {
	symlinkSync(root, join(folder, 'linked'));
	expect(writeFixes(join(folder, 'linked'), plan('guides/a.mdx'))).toEqual([]);
	expect(readFileSync(join(root, 'guides/a.mdx'), 'utf8')).toBe('new');
});

test.runIf(process.platform === 'linux')('tells what cannot be written, and goes on with the others', () => {
	// as long as a path may be (PATH_MAX): there is none for a file beside it
	const parts = Array.from({ length: 60 }, () => 'd'.repeat(99)).join('/');
	const file = `guides/${parts.slice(0, 4080 - root.length).replace(/\/.?.?$/, '')}/a`;
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), 'old');
	const both = { files: [...plan(file).files, ...plan('guides/a.mdx').files], leftOut: [] };
	const [refused, ...more] = writeFixes(root, both);
	expect([refused!.file, more]).toEqual([file, []]);
	expect(refused!.because).toContain('ENAMETOOLONG');
	expect(readFileSync(join(root, file), 'utf8')).toBe('old');
	expect(readFileSync(join(root, 'guides/a.mdx'), 'utf8')).toBe('new');
	expect(readdirSync(join(root, 'guides')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
