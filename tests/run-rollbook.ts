import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');

/** Runs the command line as a user does. */
export function runRollbook(
	args: string[],
	{ cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): { status: number | null; out: string; told: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [rollbook, ...args], {
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024,
		env: { ...process.env, ROLLBOOK_PARSING: '', NO_COLOR: '1', ...env },
		...(cwd ? { cwd } : {}),
	});
	return { status, out: stdout, told: stderr };
}
