import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../adapters/site-files.ts';
import { type Staging, stage } from '../adapters/staging.ts';
import { differencesOf, parseManifest } from '../core/manifest.ts';
import { publishSite } from './publish-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-publish-'));
const out = join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const about = { generator: 'rollbook 1.0.0', builtAt: '2026-11-21T08:00:00.000Z' };
const page = () => readFileSync(join(out, 'index.html'), 'utf8');

/** Stages a home page, lets a test change the folder, and publishes what then is there. */
async function publish(text: string, change: (staging: Staging) => void = () => {}) {
	const staging = stage(out);
	try {
		staging.files.write('index.html', text);
		change(staging);
		return await publishSite(staging, about, ['index.html']);
	} finally {
		staging.discard();
	}
}

beforeEach(async () => {
	await publish('old');
});

test('what is published is what its manifest says', async () => {
	const published = await publish('new', ({ folder }) => mkdirSync(join(folder, 'empty')));
	const manifest = parseManifest(readFileSync(join(out, 'manifest.json'), 'utf8'))!;
	expect(manifest).toMatchObject(about);
	expect(manifest.files.map(({ path }) => path)).toEqual(['.rollbook-site', 'index.html']);
	expect(differencesOf(manifest, filesOf(out))).toEqual([]);
	expect([page(), published.files]).toEqual(['new', 2]);
});

test.each<[string, (staging: Staging) => void, string]>([
	['lacks a page', ({ folder }) => rmSync(join(folder, 'index.html')), 'not whole. Missing, or empty: index.html'],
	['has an empty page', ({ folder }) => writeFileSync(join(folder, 'index.html'), ''), 'Missing, or empty: index.html'],
	[
		'has a link for a page',
		({ folder }) => {
			rmSync(join(folder, 'index.html'));
			symlinkSync('/etc/hostname', join(folder, 'index.html'));
		},
		'Missing, or empty: index.html',
	],
])('a site that %s is not published: the old one stays', async (_, change, told) => {
	await expect(publish('new', change)).rejects.toThrow(told);
	expect([page(), readdirSync(folder)]).toEqual(['old', ['site']]);
});
