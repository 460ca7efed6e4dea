import { spawn, spawnSync } from 'node:child_process';
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
	{ cwd, env = {} }: { cwd?: string; env?: Record<string, string | undefined> } = {},
): { status: number | null; out: string; told: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [rollbook, ...args], {
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024,
		env: environment(env),
		...(cwd ? { cwd } : {}),
	});
	return { status, out: stdout, told: stderr };
}

/** The same without waiting: a process group of its own, so that it can be killed with all that it started. */
export function startRollbook(
	args: string[],
	{ cwd, env = {} }: { cwd?: string; env?: Record<string, string | undefined> } = {},
): { kill(): void; ended: Promise<{ status: number | null; told: string }> } {
	const child = spawn(process.execPath, [rollbook, ...args], {
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: environment(env),
		...(cwd ? { cwd } : {}),
	});
	let told = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		told += text;
	});
	return {
		kill() {
			try {
				process.kill(-child.pid!, 'SIGKILL');
			} catch (error) {
				// it ended by itself a moment before
				if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
			}
		},
		ended: new Promise((resolve, reject) => {
			child.on('error', reject).on('close', (status) => resolve({ status, told }));
		}),
	};
}

const environment = (env: Record<string, string | undefined>): NodeJS.ProcessEnv => ({
	...process.env,
	ROLLBOOK_PARSING: '',
	ROLLBOOK_CACHE: cache,
	NODE_COMPILE_CACHE: programCache,
	NO_COLOR: '1',
	SOURCE_DATE_EPOCH: exampleDay,
	...env,
});
