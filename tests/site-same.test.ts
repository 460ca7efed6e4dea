import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { digestOf, fileStore } from '../src/adapters/file-store.ts';
import { bodyOf, readPack, writePack } from '../src/adapters/pack.ts';
import { packedStore } from '../src/adapters/packed-store.ts';
import { sketchStore } from '../src/adapters/sketch-store.ts';
import { keptVerdict } from '../src/adapters/verdict-store.ts';
import { forgePack } from './forge-pack.ts';
import { differing, hashSite } from './hash-site.ts';
import { startRollbook } from './run-rollbook.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'rollbook-same-'));
const work = join(folder, 'another path', 'Handbuch für ß');
const content = join(work, 'content');
const caches = join(folder, 'caches');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the copy, and gives the paths at which it differs from the site of the example. */
async function differences(out: string, args: string[], env: Record<string, string>): Promise<string[]> {
	const place = join(folder, out);
	const { status, told } = await startRollbook(['build', '--content', content, '--out', place, ...args], {
		cwd: folder,
		// code that V8 compiled is one of the caches
		env: { NODE_COMPILE_CACHE: undefined, ...env },
	}).ended;
	expect([status, told]).toEqual([0, expect.stringContaining('Publish')]);
	return differing(hashSite(place), hashSite(inject('site')));
}

beforeAll(() => {
	// the same commit, where there is one: pages name it
	spawnSync('git', ['clone', '--quiet', '--shared', root, work]);
	rmSync(content, { recursive: true, force: true });
	cpSync(join(root, 'content'), content, { recursive: true });
});

test('the same bytes from another path, zone and locale, with nothing kept from before', async () => {
	const program = join(caches, 'program');
	const env = {
		...{ TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
		...{ ROLLBOOK_CACHE: caches, NODE_COMPILE_CACHE: program },
	};
	expect(await differences('cold', [], env)).toEqual([]);
	expect(existsSync(program)).toBe(true);
}, 180_000);

test('the same bytes where every second kept file was damaged, and the rest is taken', async () => {
	const damaged = join(folder, 'damaged');
	cpSync(caches, damaged, { recursive: true });
	const files = filesBelow(damaged).filter((path) => !path.startsWith(`program${sep}`));
	for (const [index, path] of files.entries()) {
		const file = join(damaged, path);
		const text = readFileSync(file, 'utf8');
		if (index % 4 === 0) writeFileSync(file, text.slice(0, -1));
		if (index % 4 === 2) writeFileSync(file, text.replaceAll('e', 'o'));
	}
	expect(files.length).toBeGreaterThan(100);
	expect(await differences('damaged-site', [], { TZ: 'UTC', ROLLBOOK_CACHE: damaged })).toEqual([]);
}, 180_000);

test('a poisoned cache changes nothing in a build without caches', async () => {
	const forged = join(folder, 'forged');
	cpSync(caches, forged, { recursive: true });
	const believed = { fragments: 0, diagrams: 0, sketches: 0, verdict: 0, packs: 0 };
	for (const path of filesBelow(forged)) {
		const file = join(forged, path);
		const parts = path.split(sep);
		const name = parts.at(-1)!;
		const bytes = readFileSync(file);
		const text = bytes.toString('utf8');
		if (parts[0] === 'program') {
			writeFileSync(
				file,
				bytes.map((byte, index) => (index > 64 && index % 7 === 0 ? byte ^ 1 : byte)),
			);
		} else if (/^(?:pages|search)$/.test(parts[1]!)) {
			forgePack(file);
			if (!readFileSync(file).equals(bytes)) believed.packs++;
		} else if (parts[1] === 'diagrams') {
			const key = parts[2]! + name;
			const evil = text.slice(65).replace(/<svg\b/g, '<svg id="poison"');
			writeFileSync(file, `${digestOf(key, evil)}\n${evil}`);
			if (
				fileStore(join(forged, parts[0]!, parts[1]))
					.get(key)
					?.includes('poison')
			)
				believed.diagrams++;
		} else if (parts[1] === 'fragments') {
			const { version } = JSON.parse(text.slice(76, 76 + Number(text.slice(64, 76)))) as { version: string };
			const { told, bodies } = readPack<string[]>(file, version)!;
			const evil = bodies.map((body) =>
				bodyOf(
					Buffer.from(
						Buffer.from(body.bytes()!)
							.toString()
							.replace(/<(p|h2)\b/g, '<$1 id="poison"'),
					),
				),
			);
			writePack(file, version, { told, bodies: evil });
			const store = packedStore(join(forged, parts[0]!, parts[1]), version, 1000);
			for (const key of told) if (store.get(key)?.includes('poison')) believed.fragments++;
		} else if (name === 'verdict.json') {
			const key = text.slice(65, 129);
			const evil = text.slice(130).replace(/"documents":\d+/, '"documents":666');
			writeFileSync(file, `${digestOf(key, evil)}\n${key}\n${evil}`);
			if (keptVerdict(join(forged, parts[0]!), key, 1_795_248_000_000)?.counts.documents === 666) believed.verdict++;
		} else {
			const evil = text.slice(65).replaceAll('"title":"', '"title":"poison ');
			writeFileSync(file, `${createHash('sha256').update(evil).digest('hex')}\n${evil}`);
			const [key = ''] = evil.split(' ', 1);
			if (sketchStore(join(forged, parts[0]!)).get(key)) believed.sketches++;
		}
	}
	// the forgery is one that a build with caches would believe
	expect(believed).toEqual({
		fragments: expect.toSatisfy((count: number) => count > 100),
		diagrams: expect.toSatisfy((count: number) => count > 5),
		sketches: expect.toSatisfy((count: number) => count > 10),
		verdict: 1,
		packs: expect.toSatisfy((count: number) => count > 20),
	});
	expect(await differences('clean', ['--no-cache'], { TZ: 'UTC', LC_ALL: 'C', ROLLBOOK_CACHE: forged })).toEqual([]);
}, 180_000);

const filesBelow = (place: string): string[] =>
	readdirSync(place, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
		.sort();
