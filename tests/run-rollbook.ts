import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');

/** The day on which the example handbook is looked at, in seconds since 1970. */
const exampleDay = String(Date.UTC(2026, 10, 21, 8) / 1000);

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
			ROLLBOOK_CACHE: 'off',
			NO_COLOR: '1',
			SOURCE_DATE_EPOCH: exampleDay,
			...env,
		},
		...(cwd ? { cwd } : {}),
	});
	return { status, out: stdout, told: stderr };
}
