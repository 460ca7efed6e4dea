import { spawnSync } from 'node:child_process';
import { chmodSync, type Dirent, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import type { Finding } from '../../src/core/finding.ts';
import { costHere, costOf } from './cost.ts';
import { type Case, folderAt } from './folder.ts';

const seat = new RegExp(`^(?:${kinds.map(({ folder }) => folder).join('|')})/[^/]+\\.mdx?$`);
/** Somebody whom permissions hold back. */
const nobody = 65534;

/**
 * Puts a case on disk, runs `rollbook check` over it as a user does, and holds it to what every input has to keep: its
 * findings and no others, each with a place that is there and a way out; less than 5 s and 500 MB; documents in =
 * documents out + findings.
 */
export const hold = (each: Case): Promise<void> => held(each, costOf);

/** The same within this process, where what was put is small: a sixth of the time. */
export const holdHere = (each: Case): Promise<void> => held(each, each.unprivileged ? costOf : costHere);

async function held(
	{ put, finds, editions = [], unprivileged }: Case,
	cost: typeof costOf | typeof costHere,
): Promise<void> {
	const root = mkdtempSync(join(tmpdir(), 'rollbook-hostile-'));
	try {
		put(folderAt(root));
		chmodSync(root, 0o755);
		const asNobody = unprivileged && process.getuid?.() === 0 ? { uid: nobody } : {};
		const run = async () => cost(['check', '--content', root, '--format', 'json'], asNobody);
		const { status, out, told, seconds, memory } = await run();
		expect(told).toMatch(/^\d+ documents? read and checked, .*\n$/);
		const { findings } = JSON.parse(out) as { findings: Finding[] };
		expect(summary(findings, finds)).toEqual(Array.isArray(finds) ? [...finds].sort() : finds);
		expect(status).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
		for (const finding of findings.slice(0, 100)) isWhole(finding, root);
		isAccountedFor(entriesIn(root), findings, Number(/^\d+/.exec(told)?.[0]), editions);
		// the machine may have much else to do: the quickest of three runs counts
		if (seconds >= 5) expect(Math.min((await run()).seconds, (await run()).seconds)).toBeLessThan(5);
		expect(memory).toBeLessThan(500);
	} finally {
		if (unprivileged) for (const path of entriesIn(root)) chmodSync(join(root, path), 0o700);
		// Node cannot name all that was put there
		spawnSync('rm', ['-rf', root]);
	}
}

function summary(findings: readonly Finding[], finds: Case['finds']): unknown {
	if (Array.isArray(finds))
		return findings
			.slice(0, 1000)
			.map(({ rule, place: { file, start } }) => `${file}:${start.line}:${start.column} ${rule}`)
			.sort();
	return Object.fromEntries([...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, list]) => [rule, list.length]));
}

/** A finding says what is wrong and what to do, in few words, at a place that the text has. */
function isWhole({ place, message, help }: Finding, root: string): void {
	expect(message).toMatch(/^(Unexpected|Missing|YAML: |Could not be read|Expected)/);
	for (const said of [message, help]) {
		expect(said.length).toBeGreaterThan(5);
		expect(said.length).toBeLessThanOrEqual(1001);
	}
	expect(message).not.toContain(root);
	const { start, end } = place;
	expect(start.line * 1e9 + start.column).toBeLessThanOrEqual(end.line * 1e9 + end.column);
	if (start.line === 1 && start.column === 1) return;
	const lines = readFileSync(join(root, place.file), 'utf8')
		.replace(/^\ufeff/, '')
		.split(/\r\n|\r|\n/);
	expect(start.line).toBeLessThanOrEqual(lines.length);
	expect(start.column).toBeLessThanOrEqual(lines[start.line - 1]!.length + 1);
}

/** Whatever is named like a document is a document that was read, or has a finding of its own. */
function isAccountedFor(
	entries: readonly string[],
	findings: readonly Finding[],
	documents: number,
	editions: readonly string[],
): void {
	const put = entries.filter((path) => /\.mdx?$/i.test(path));
	const bare = (path: string): string => {
		const edition = editions.find((folder) => path.startsWith(`${folder}/`));
		return edition === undefined ? path : path.slice(edition.length + 1);
	};
	const [seated = [], strays = []] = [true, false].map((wanted) =>
		put.filter((path) => seat.test(bare(path)) === wanted),
	);
	const told = new Set(findings.map(({ place }) => place.file));
	const hidden = [...told].filter((path) => entries.includes(path) && !put.includes(path) && path !== 'handbook.yaml');
	expect(documents).toBe(seated.filter((path) => !hidden.some((folder) => path.startsWith(`${folder}/`))).length);
	for (const path of strays) {
		const above = [...told].some((folder) => path.startsWith(`${folder}/`));
		if (!above) expect(told, `nothing is said of ${path}`).toContain(path);
	}
}

/** The paths of all that lies below a folder, can be looked at, and is not hidden. */
function entriesIn(root: string, folder = ''): string[] {
	let entries: Dirent[];
	try {
		entries = readdirSync(join(root, folder), { withFileTypes: true });
	} catch {
		return [];
	}
	return entries
		.filter(({ name }) => !/^\.(?!\.*mdx?$)/.test(name))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? [path, ...entriesIn(root, path)] : [path];
		});
}
