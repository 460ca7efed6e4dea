import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { callRollbook } from '../call-rollbook.ts';
import { programCache } from '../run-rollbook.ts';

const rollbook = join(import.meta.dirname, '..', '..', 'bin', 'rollbook.js');
const note = pathToFileURL(join(import.meta.dirname, 'note-cost.mjs')).href;

/** What a run of the command line said, and what it cost: the processes that it started are added up. */
export interface Run {
	status: number | null;
	out: string;
	told: string;
	/** Of the clock, or of the processors where that is less: the machine may have other things to do. */
	seconds: number;
	/** The most memory that was held, in MiB. */
	memory: number;
}

/** Runs the command line as a user does, each time from nothing. */
export function costOf(args: string[], { uid }: { uid?: number } = {}): Run {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-cost-'));
	try {
		chmodSync(folder, 0o777);
		const costs = join(folder, 'costs');
		const from = performance.now();
		const { status, stdout, stderr } = spawnSync(process.execPath, [rollbook, ...args], {
			encoding: 'utf8',
			maxBuffer: 512 * 1024 * 1024,
			env: {
				...process.env,
				NODE_OPTIONS: `--import=${note}`,
				ROLLBOOK_COST: costs,
				ROLLBOOK_CACHE: 'off',
				NODE_COMPILE_CACHE: programCache,
				NO_COLOR: '1',
				SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21, 8) / 1000),
			},
			...(uid === undefined ? {} : { uid }),
		});
		const clock = (performance.now() - from) / 1000;
		const processes = readFileSync(costs, 'utf8')
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line) as { seconds: number; memory: number });
		if (processes.length < 2) throw new Error(`One process did not come to its end:\n${stderr}`);
		const sum = (pick: 'seconds' | 'memory') => processes.reduce((all, each) => all + each[pick], 0);
		return {
			status,
			out: stdout,
			told: stderr,
			seconds: Math.min(clock, sum('seconds')),
			memory: sum('memory'),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Runs the command line within this process; the memory is what this one grew by. */
export async function costHere(args: string[]): Promise<Run> {
	const from = performance.now();
	const before = process.memoryUsage.rss();
	const said = await callRollbook(args, { env: { ROLLBOOK_CACHE: 'off' } });
	const memory = (process.memoryUsage.rss() - before) / 1024 / 1024;
	return { ...said, seconds: (performance.now() - from) / 1000, memory };
}
