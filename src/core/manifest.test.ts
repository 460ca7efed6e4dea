import { expect, test } from 'vitest';
import { differencesOf, type Manifest, manifestText, parseManifest } from './manifest.ts';

const sha256 = 'a'.repeat(64);
const manifest: Manifest = {
	version: 1,
	generator: 'rollbook 1.0.0',
	builtAt: '2026-11-21T08:00:00.000Z',
	files: [
		{ path: 'ß "quoted"\n.html', bytes: 2, sha256 },
		{ path: 'a.html', bytes: 1, sha256 },
	],
};

test('a manifest says the same in whatever order files were found, and is read as it was written', () => {
	const text = manifestText(manifest);
	expect(manifestText({ ...manifest, files: [...manifest.files].reverse() })).toBe(text);
	expect(parseManifest(text)).toEqual({ ...manifest, files: [...manifest.files].reverse() });
	expect(text.split('\n').filter((line) => line.includes('"path"'))).toHaveLength(2);
});

test.each([
	['a path twice', { ...manifest, files: [manifest.files[0], manifest.files[0]] }],
	['a size below nothing', { ...manifest, files: [{ ...manifest.files[0], bytes: -1 }] }],
	['a digest of another kind', { ...manifest, files: [{ ...manifest.files[0], sha256: 'abc' }] }],
	['another form', { ...manifest, version: 2 }],
	['something else', { ...manifest, more: true }],
	['nothing', null],
])('%s is no manifest', (_, value) => {
	expect(parseManifest(JSON.stringify(value))).toBeUndefined();
});

test('what is no JSON is no manifest', () => {
	expect(parseManifest(manifestText(manifest).slice(0, -3))).toBeUndefined();
});

test('each missing, changed and extra file is named, the manifest itself not', () => {
	const found = [
		{ path: 'a.html', bytes: 1, sha256: 'b'.repeat(64) },
		{ path: 'link', other: true as const },
		{ path: 'manifest.json', bytes: 9, sha256 },
	];
	expect(differencesOf(manifest, found).map(({ path, is }) => `${is} ${path}`)).toEqual([
		'changed a.html',
		'extra link',
		'missing ß "quoted"\n.html',
	]);
	expect(differencesOf(manifest, manifest.files)).toEqual([]);
});
