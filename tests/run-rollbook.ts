import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');

/** The day on which the example handbook is looked at, in seconds since 1970. */
export const exampleDay = String(Date.UTC(2026, 10, 21, 8) / 1000);

/** What is kept from run to run, for one file of tests. */
const cache = mkdtempSync(join(tmpdir(), 'rollbook-tests-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));

/** The compiled program: all tests run the same one. */
export const programCache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'rollbook-tests');

/** Runs the command line as a user does. */
export function runRollbook(
	args: string[],
	{ cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): { status: number | null; out: string; told: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [rollbook, ...args], {
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024,
		env: {
			...process.env,
			ROLLBOOK_PARSING: '',
			ROLLBOOK_CACHE: cache,
			NODE_COMPILE_CACHE: programCache,
			NO_COLOR: '1',
			SOURCE_DATE_EPOCH: exampleDay,
			...env,
		},
		...(cwd ? { cwd } : {}),
	});
	return { status, out: stdout, told: stderr };
}
