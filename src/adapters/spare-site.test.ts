import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifestFile, manifestText } from '../core/manifest.ts';
import { filesOf } from './site-files.ts';
import { proofOf, putSpare, takeSpare } from './spare-site.ts';
import { stagedFiles } from './staged-files.ts';

let root: string;
let spare: string;
let folder: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'rollbook-spare-'));
	spare = join(root, 'cache', 'spare-site');
	folder = join(root, '.site.staging-1');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a site of texts upon the spare one, and puts it where the spare lies. Gives what had to be written. */
function build(texts: Record<string, string>): string[] {
	const files = stagedFiles(folder, takeSpare(spare, folder));
	for (const [path, text] of Object.entries(texts)) files.write(path, text);
	const { files: listed, fresh } = files.finish();
	writeFileSync(
		join(folder, manifestFile),
		manifestText({ version: 1, generator: 'rollbook 1.0.0', builtAt: '2026-11-21T08:00:00.000Z', files: listed }),
	);
	expect(textsOf(folder)).toEqual(texts);
	putSpare(folder, spare);
	return fresh.map(({ path }) => path);
}

const textsOf = (place: string): Record<string, string> =>
	Object.fromEntries(
		filesOf(place)
			.filter(({ path }) => path !== manifestFile)
			.map(({ path }) => [path, readFileSync(join(place, path), 'utf8')]),
	);

test.runIf(process.platform === 'linux')(
	'only what differs is written; what is gone is removed, with its folder',
	() => {
		expect(build({ 'a/index.html': 'a', 'b/index.html': 'b', 'c/d/index.html': 'c' })).toHaveLength(3);
		expect(build({ 'a/index.html': 'a', 'b/index.html': 'B' })).toEqual(['b/index.html']);
		expect(build({ 'a/index.html': 'a', 'b/index.html': 'B', 'c/index.html': 'c' })).toEqual(['c/index.html']);
	},
);

test('a file may stand where there was a folder, and a folder where there was a file', () => {
	build({ 'a/b/index.html': '1', b: '2', 'c/x': '3' });
	expect(build({ 'a/b': '4', 'b/index.html': '5', 'c/x': '3' }).sort()).toEqual(
		process.platform === 'linux' ? ['a/b', 'b/index.html'] : ['a/b', 'b/index.html', 'c/x'],
	);
});

test('what somebody changed, added or linked in it is not taken over', () => {
	build({
		'changed.html': 'as built',
		'same-size.html': '12345',
		'linked.html': 'x',
		'gone.html': 'y',
		'kept.html': 'z',
	});
	writeFileSync(join(spare, 'changed.html'), 'changed');
	writeFileSync(join(spare, 'same-size.html'), '54321');
	writeFileSync(join(spare, 'added.html'), 'added');
	rmSync(join(spare, 'linked.html'));
	symlinkSync('/etc/hostname', join(spare, 'linked.html'));
	rmSync(join(spare, 'gone.html'));
	const proved = takeSpare(spare, folder)();
	expect([...proved.keys()]).toEqual(process.platform === 'linux' ? ['kept.html'] : []);
	expect(Object.keys(textsOf(folder))).toEqual([...proved.keys()]);
});

test('one whose times are lost is proved by its digests', () => {
	build({ 'a.html': 'a', 'b.html': 'b' });
	const copy = join(root, 'copy');
	// the manifest is copied first: all else has changed later
	mkdirSync(copy);
	cpSync(join(spare, manifestFile), join(copy, manifestFile));
	cpSync(spare, copy, { recursive: true, filter: (from) => !from.endsWith(manifestFile) });
	writeFileSync(join(copy, 'b.html'), 'B');
	expect([...takeSpare(copy, folder)().keys()]).toEqual(process.platform === 'linux' ? ['a.html'] : []);
});

test('what others share with it stays as it was', () => {
	build({ 'a.html': 'a' });
	linkSync(join(spare, 'a.html'), join(root, 'backup'));
	build({ 'a.html': 'A' });
	expect(readFileSync(join(root, 'backup'), 'utf8')).toBe('a');
});

test.runIf(process.platform === 'linux')(
	'what was seen of it ahead is taken, but not of another that lies there now',
	() => {
		build({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
		writeFileSync(join(spare, 'b.html'), 'B');
		rmSync(join(spare, 'c.html'));
		writeFileSync(join(spare, 'added.html'), '');
		const proof = proofOf(spare);
		expect(proof).toMatchObject({
			unfit: expect.arrayContaining(['b.html', 'added.html']),
			missing: ['b.html', 'c.html'],
		});
		expect([...takeSpare(spare, folder, proof)().keys()]).toEqual(['a.html']);
		expect(textsOf(folder)).toEqual({ 'a.html': 'a' });
		putSpare(folder, spare);
		build({ 'a.html': 'a', 'b.html': 'b' });
		expect([...takeSpare(spare, folder, proof)().keys()].sort()).toEqual(['a.html', 'b.html']);
	},
);

test('a folder without a manifest gives nothing, and so does none', () => {
	mkdirSync(spare, { recursive: true });
	writeFileSync(join(spare, 'a.html'), 'a');
	expect([takeSpare(spare, folder)().size, textsOf(folder)]).toEqual([0, {}]);
	rmSync(folder, { recursive: true });
	expect(takeSpare(undefined, folder)().size).toBe(0);
});

test('nothing is written outside of the site', () => {
	mkdirSync(folder);
	const files = stagedFiles(folder, () => new Map());
	expect(() => files.write('../escaped', '')).toThrow('outside of the site');
	expect(() => files.write('a/../../escaped', '')).toThrow('outside of the site');
});
