import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import { exampleDay } from './run-rollbook.ts';

const cache = mkdtempSync(join(tmpdir(), 'rollbook-calls-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));

/**
 * The command line within this process, ten times as fast as a process of its own: for tests of what a command does. What
 * a process does (signals, pipes, memory, a parser that aborts) is seen with `runRollbook`.
 */
export async function callRollbook(
	args: string[],
	{ cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<{ status: number; out: string; told: string }> {
	let out = '';
	let told = '';
	const status = await main(args, {
		out: (text) => {
			out += text;
		},
		tell: (text) => {
			told += text;
		},
		env: { ...process.env, ROLLBOOK_PARSING: '', ROLLBOOK_CACHE: cache, SOURCE_DATE_EPOCH: exampleDay, ...env },
		cwd,
		now: Date.now,
		colour: false,
		interactive: false,
	});
	return { status, out, told };
}
