import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callRollbook } from './call-rollbook.ts';
import { runRollbook } from './run-rollbook.ts';

let folder: string;
let content: string;
let cache: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-cache-'));
	content = join(folder, 'content');
	cache = join(folder, 'cache');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Within this process: what outlives a call lies on the disk, and memory remembers only of objects that a call made. */
const look = async (env: Record<string, string> = {}, ...args: string[]) => {
	const call = ['check', '--content', content, '--format', 'json', ...args];
	const { status, out } = await callRollbook(call, { env: { ROLLBOOK_CACHE: 'off', ...env } });
	return { status, out };
};
const kept = (env: Record<string, string> = {}) => look({ ROLLBOOK_CACHE: cache, ...env });
/** In a process of its own, as users run it. */
const lookApart = (env: Record<string, string> = {}) => {
	const { status, out } = runRollbook(['check', '--content', content, '--format', 'json'], {
		env: { ROLLBOOK_CACHE: 'off', ...env },
	});
	return { status, out };
};
const keptApart = (env: Record<string, string> = {}) => lookApart({ ROLLBOOK_CACHE: cache, ...env });
const filesBelow = (below: string) =>
	readdirSync(below, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

describe('what is kept from one run to the next', () => {
	beforeEach(() => cpSync(join(import.meta.dirname, '..', 'content'), content, { recursive: true }));

	test('changes nothing in what is found: unchanged, after an edit, and when the edit is taken back', async () => {
		const plan = join(content, 'rollback-plans', '3.4.0.mdx');
		const before = readFileSync(plan, 'utf8');
		const first = await kept();
		expect(await kept()).toEqual(first);
		writeFileSync(plan, before.replace('release: 3.4.0', 'release: 3.4.9'));
		const edited = await kept();
		expect(edited).toEqual(await look());
		expect(edited.status).toBe(1);
		expect(await kept()).toEqual(edited);
		writeFileSync(plan, before);
		expect(await kept()).toEqual(first);
	});

	test('does not outlive the day on which something falls due', async () => {
		const day = (date: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(`${date}T08:00:00Z`) / 1000) });
		const today = await kept(day('2026-11-21'));
		const later = await kept(day('2027-11-21'));
		expect(later).toEqual(await look(day('2027-11-21')));
		expect(later.out).not.toBe(today.out);
		expect(await kept(day('2026-11-21'))).toEqual(today);
	});

	test('is made anew where it is broken, and where it cannot be kept that is no failure', async () => {
		const first = await kept();
		for (const file of filesBelow(cache)) {
			const text = readFileSync(file);
			writeFileSync(file, text.subarray(0, Math.floor(text.length / 2)));
		}
		expect(await kept()).toEqual(first);
		rmSync(cache, { recursive: true });
		writeFileSync(cache, 'a file where the folder should be');
		const { status, told } = runRollbook(['check', '--content', content], { env: { ROLLBOOK_CACHE: cache } });
		expect(status).toBe(first.status);
		expect(told).toContain('Nothing was kept for the next run');
	});

	test('is left alone by --no-cache', async () => {
		mkdirSync(cache);
		await look({ ROLLBOOK_CACHE: cache }, '--no-cache');
		expect(readdirSync(cache).filter((name) => name !== 'program')).toEqual([]);
	});

	test('is for the eyes of its owner', () => {
		keptApart();
		const own = readdirSync(cache).filter((name) => name !== 'program');
		expect(own).toHaveLength(1);
		const files = filesBelow(join(cache, own[0]!));
		expect(files.length).toBeGreaterThan(1);
		expect(files.filter((file) => statSync(file).mode & 0o077)).toEqual([]);
		expect(statSync(join(cache, own[0]!)).mode & 0o077).toBe(0);
	});
});

test('many documents are read in threads, and the same is found as by one alone', () => {
	mkdirSync(join(content, 'guides'), { recursive: true });
	for (let i = 0; i < 300; i++) {
		const faulty = i % 7 === 0 ? '\n#### Too deep\n\nSee [that](./nowhere.mdx) and <Unknown />.\n' : '';
		const broken = i % 50 === 0 ? '\n<Step>\n' : '';
		writeFileSync(
			join(content, 'guides', `guide-${i}.mdx`),
			`---\ntitle: Guide ${i}\n---\n\nText, see [the next](./guide-${(i + 1) % 300}.mdx).\n${faulty}${broken}`,
		);
	}
	const many = lookApart({ ROLLBOOK_THREADS: '3' });
	expect(many.status).toBe(1);
	expect(many).toEqual(lookApart({ ROLLBOOK_THREADS: '1' }));
	expect(many).toEqual(keptApart({ ROLLBOOK_THREADS: '3' }));
	expect(many).toEqual(keptApart());
	expect(JSON.parse(many.out).findings.length).toBeGreaterThan(100);
});
