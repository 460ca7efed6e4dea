import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf, manifestBytes } from '../src/adapters/site-files.ts';
import { differencesOf, parseManifest } from '../src/core/manifest.ts';
import { differing, hashSite } from './hash-site.ts';
import { startRollbook } from './run-rollbook.ts';

// A build is killed, with all its processes, at random moments: the site is the old one or the new one, and the next
// build succeeds and leaves nothing behind. A few times with a small handbook; CI sets ROLLBOOK_KILLS, and it is the
// example that is killed, as often as that. ROLLBOOK_SEED repeats a run.
const kills = Number(process.env.ROLLBOOK_KILLS ?? 4);
const seed = Number(process.env.ROLLBOOK_SEED ?? Date.now() % 1_000_000);
const random = mulberry32(seed);
const folder = mkdtempSync(join(tmpdir(), 'rollbook-kill-'));
const content = join(folder, 'content');
const out = join(folder, 'public', 'site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ['Old', 'New'] as const;
type Name = (typeof names)[number];
const sites = {} as Record<Name, Record<string, string>>;
let duration = 0;

/** Every page shows the name and the time. */
function start(name: Name) {
	const config = join(content, 'handbook.yaml');
	const rest = existsSync(config) ? readFileSync(config, 'utf8').replace(/^name:.*\n/m, '') : '';
	writeFileSync(config, `name: ${name}\n${rest}`);
	return startRollbook(['build', '--content', content, '--out', out], {
		cwd: folder,
		env: { ROLLBOOK_CACHE: join(folder, 'caches'), SOURCE_DATE_EPOCH: String(1_795_248_000 + names.indexOf(name)) },
	});
}

async function build(name: Name): Promise<void> {
	const { status, told } = await start(name).ended;
	expect([status, told], `seed ${seed}`).toEqual([0, expect.stringContaining('Publish')]);
	expect(readdirSync(join(folder, 'public')), `seed ${seed}`).toEqual(['site']);
}

beforeAll(async () => {
	if (process.env.ROLLBOOK_KILLS) cpSync(join(import.meta.dirname, '..', 'content'), content, { recursive: true });
	else {
		mkdirSync(join(content, 'guides'), { recursive: true });
		writeFileSync(join(content, 'guides', 'a.mdx'), '---\ntitle: A\n---\n\nHow we do it.\n');
	}
	for (const name of names) {
		await build(name);
		sites[name] = hashSite(out);
		const from = performance.now();
		await build(name);
		duration = performance.now() - from;
		expect(differing(hashSite(out), sites[name])).toEqual([]);
	}
	const pages = Object.keys(sites.Old).filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'));
	expect(pages.filter((path) => sites.Old[path] === sites.New[path])).toEqual([]);
}, 300_000);

test(
	`killed at ${kills} random moments, the old or the new site stands there whole (seed ${seed})`,
	async () => {
		let standing: Name = 'New';
		const outcomes: string[] = [];
		for (let kill = 0; kill < kills; kill++) {
			const coming: Name = standing === 'Old' ? 'New' : 'Old';
			const running = start(coming);
			let ended = false;
			const end = running.ended.then(() => {
				ended = true;
			});
			// half of them anywhere; half around the swap, which takes a hundredth of the time
			if (kill % 2 === 0) await Promise.race([wait(random() * duration), end]);
			else {
				while (!ended && !isListed()) await wait(1);
				await wait(random() * 150);
			}
			running.kill();
			await end;
			const found = hashSite(out);
			const [is] = names.filter((name) => differing(found, sites[name]).length === 0);
			expect(is, `seed ${seed}, kill ${kill}: ${differing(found, sites[standing]).slice(0, 5)}`).toBeDefined();
			const manifest = parseManifest(manifestBytes(out)!.toString())!;
			expect(differencesOf(manifest, filesOf(out)), `seed ${seed}, kill ${kill}`).toEqual([]);
			outcomes.push(is === coming ? 'new' : 'old');
			await build(coming);
			expect(differing(hashSite(out), sites[coming]), `seed ${seed}, kill ${kill}`).toEqual([]);
			standing = coming;
		}
		console.log(`Killed with seed ${seed}: ${outcomes.join(', ')}`);
	},
	90_000 + kills * 60_000,
);

/** Whether a build has listed its files: the swap is next. */
const isListed = (): boolean =>
	readdirSync(join(folder, 'public')).some(
		(name) => /^\.site\.staging-\d+-[0-9a-f]+$/.test(name) && existsSync(join(folder, 'public', name, 'manifest.json')),
	);

/** A small generator of random numbers that a seed repeats (mulberry32, public domain). */
function mulberry32(state: number): () => number {
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
