import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

const look = (env: Record<string, string> = {}, ...args: string[]) => {
	const { status, out } = runRollbook(['check', '--content', content, '--format', 'json', ...args], {
		env: { ROLLBOOK_CACHE: 'off', ...env },
	});
	return { status, out };
};
const kept = (env: Record<string, string> = {}) => look({ ROLLBOOK_CACHE: cache, ...env });
const filesBelow = (below: string) =>
	readdirSync(below, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

describe('what is kept from one run to the next', () => {
	beforeEach(() => cpSync(join(import.meta.dirname, '..', 'content'), content, { recursive: true }));

	test('changes nothing in what is found: unchanged, after an edit, and when the edit is taken back', () => {
		const plan = join(content, 'rollback-plans', '3.4.0.mdx');
		const before = readFileSync(plan, 'utf8');
		const first = kept();
		expect(kept()).toEqual(first);
		writeFileSync(plan, before.replace('release: 3.4.0', 'release: 3.4.9'));
		const edited = kept();
		expect(edited).toEqual(look());
		expect(edited.status).toBe(1);
		expect(kept()).toEqual(edited);
		writeFileSync(plan, before);
		expect(kept()).toEqual(first);
	});

	test('does not outlive the day on which something falls due', () => {
		const day = (date: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(`${date}T08:00:00Z`) / 1000) });
		const today = kept(day('2026-11-21'));
		const later = kept(day('2027-11-21'));
		expect(later).toEqual(look(day('2027-11-21')));
		expect(later.out).not.toBe(today.out);
		expect(kept(day('2026-11-21'))).toEqual(today);
	});

	test('is made anew where it is broken, and where it cannot be kept that is no failure', () => {
		const first = kept();
		for (const file of filesBelow(cache)) {
			const text = readFileSync(file);
			writeFileSync(file, text.subarray(0, Math.floor(text.length / 2)));
		}
		expect(kept()).toEqual(first);
		rmSync(cache, { recursive: true });
		writeFileSync(cache, 'a file where the folder should be');
		const { status, told } = runRollbook(['check', '--content', content], { env: { ROLLBOOK_CACHE: cache } });
		expect(status).toBe(first.status);
		expect(told).toContain('Nothing was kept for the next run');
	});

	test('is left alone by --no-cache', () => {
		mkdirSync(cache);
		look({ ROLLBOOK_CACHE: cache }, '--no-cache');
		expect(readdirSync(cache).filter((name) => name !== 'program')).toEqual([]);
	});

	test('is for the eyes of its owner', () => {
		kept();
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
	const many = look({ ROLLBOOK_THREADS: '3' });
	expect(many.status).toBe(1);
	expect(many).toEqual(look({ ROLLBOOK_THREADS: '1' }));
	expect(many).toEqual(kept({ ROLLBOOK_THREADS: '3' }));
	expect(many).toEqual(kept());
	expect(JSON.parse(many.out).findings.length).toBeGreaterThan(100);
});
