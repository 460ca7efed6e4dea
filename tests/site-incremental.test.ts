import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { forgePack } from './forge-pack.ts';
import { runRollbook } from './run-rollbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-site-incremental-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
const cache = join(folder, 'cache');
const day = Date.UTC(2026, 10, 21, 8) / 1000;
let now = day;

function build(out: string, ...options: string[]): { status: number | null; told: string } {
	const { status, told } = runRollbook(['build', '--content', content, '--out', join(folder, out), ...options], {
		env: { ROLLBOOK_CACHE: cache, SOURCE_DATE_EPOCH: String(now) },
	});
	return { status, told };
}

/** A build with nothing of what earlier ones have left but what takes long and is made of no page: diagrams. */
function buildCold(): number | null {
	const caches = join(folder, 'cold-cache');
	for (const kept of readdirSync(cache)) {
		rmSync(join(caches, kept), { recursive: true, force: true });
		const diagrams = join(cache, kept, 'diagrams');
		if (existsSync(diagrams)) cpSync(diagrams, join(caches, kept, 'diagrams'), { recursive: true });
	}
	return runRollbook(['build', '--content', content, '--out', join(folder, 'cold')], {
		env: { ROLLBOOK_CACHE: caches, SOURCE_DATE_EPOCH: String(now) },
	}).status;
}

/** The digest of each file below a folder. */
function filesOf(out: string): Record<string, string> {
	const root = join(folder, out);
	const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		files
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((file) => [file.slice(root.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
	);
}

/** Numbers that look random, and are the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const folders = [
	'guides',
	'runbooks',
	'releases',
	'services',
	'incidents',
	'teams',
	'rollback-plans',
	'events',
	'flags',
];

/** Ways to change a handbook that leave it without errors, most of the time. */
const edits: ((pick: (below: number) => number) => void)[] = [
	(pick) => change(pick, (text) => `${text.trimEnd()}\n\nOne more paragraph, number ${pick(1000)}.\n`),
	(pick) => change(pick, (text) => text.replace(/^title: .*$/m, `title: Renamed ${pick(1000)}`)),
	(pick) => change(pick, (text) => text.replace(/^summary: .*$/m, `summary: Told anew, ${pick(1000)}.`)),
	// pages of ways, comparisons and feeds show what stands in bodies of releases, calendars and pictures when things are
	(pick) => change(pick, (text) => text.replace(/^- (?=[A-Z<])/m, `- Number ${pick(1000)}: `), ['releases']),
	(pick) => change(pick, (text) => text.replace(/(?<=^date: .{9})\d/m, '4'), ['releases']),
	(pick) => change(pick, (text) => text.replace(/(?<=^resolved: .{14})\d/m, '5'), ['incidents']),
	(pick) => change(pick, (text) => text.replace(/(?<=^end: .{14})\d/m, '5'), ['events']),
	() => commitAll(),
	(pick) =>
		writeFileSync(
			join(content, 'guides', `added-${pick(1000)}.mdx`),
			'---\ntitle: Added\nsummary: New.\nowner: platform\n---\n\nSee [how we release](how-we-release.mdx).\n',
		),
	() =>
		rmSync(
			join(content, 'guides', readdirSync(join(content, 'guides')).find((name) => name.startsWith('added-')) ?? 'none'),
			{ force: true },
		),
	(pick) => {
		now += 86_400 * (1 + pick(40));
	},
	() =>
		writeFileSync(
			join(content, 'handbook.yaml'),
			readFileSync(join(content, 'handbook.yaml'), 'utf8').replace(/^name: .*$/m, 'name: Another name'),
		),
];

function change(pick: (below: number) => number, edit: (text: string) => string, among = folders): void {
	const place = join(content, among[pick(among.length)]!);
	const names = readdirSync(place).filter((name) => name.endsWith('.mdx'));
	const file = join(place, names[pick(names.length)]!);
	writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

function commitAll(): void {
	for (const args of [
		['add', 'content'],
		['commit', '--quiet', '--message', 'Edited'],
	])
		execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
}

test('a site built after any edits is, byte for byte, the one that is built from nothing', () => {
	cpSync(join(import.meta.dirname, '..', 'content'), content, { recursive: true });
	execFileSync('git', ['init', '--quiet'], { cwd: folder });
	commitAll();
	const pick = numbers(7);
	expect(build('site').status).toBe(0);
	let taken = 0;
	// a few at a time; CI sets ROLLBOOK_EDITS: each way once, in an order of its own, some of them two at a time
	const some = [0, 3, 8, 7, 5, 10];
	const each = [0, 3, 1, 8, 2, 4, 7, 5, 6, 3, 0, 10, 1, 9, 11];
	const order = (process.env.ROLLBOOK_EDITS ? each : some).map((way) => edits[way]!);
	while (order.length) {
		for (const edit of order.splice(0, process.env.ROLLBOOK_EDITS ? 1 + pick(2) : 3)) edit(pick);
		const { status, told } = build('site');
		if (status !== 0) expect(told).toContain('a handbook with errors does not build');
		expect(buildCold()).toBe(status);
		if (status !== 0) continue;
		expect(filesOf('site')).toEqual(filesOf('cold'));
		taken += Number(/(\d+) as they were/.exec(told)![1]);
	}
	expect(taken).toBeGreaterThan(100);
}, 900_000);

test('what somebody put into the cache is believed, and what is broken is made anew', () => {
	const before = filesOf('cold');
	const packs = readdirSync(cache, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\/(pages|search)$/.test(entry.parentPath))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !file.includes('spare-site'));
	expect(packs.length).toBeGreaterThan(20);
	for (const pack of packs) forgePack(pack);
	expect(build('site').status).toBe(0);
	expect(filesOf('site')).not.toEqual(before);
	for (const pack of packs) writeFileSync(pack, readFileSync(pack).subarray(0, 5000));
	expect(build('site').status).toBe(0);
	expect(filesOf('site')).toEqual(before);
}, 300_000);
