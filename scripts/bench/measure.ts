import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measured {
	/** From start to exit, in milliseconds. */
	ms: number;
	/** The most memory that the process and its children held at once, in bytes (resident; Linux only, else 0). */
	peakBytes: number;
}

export interface Options {
	cwd?: string;
	/** Folders that are put away first. They must be in the file system of temporary files. */
	clean?: string[];
	env?: Record<string, string>;
	/** The exit codes that are no failure. */
	codes?: number[];
}

/** Where folders are put that are out of the way. */
let bin: string | undefined;

/**
 * Moves a folder out of the way; it is deleted when the bench ends. Where many files were deleted just now, ext4 makes new
 * ones several times slower for minutes, and whoever is measured next would pay for it.
 */
function putAway(folder: string): void {
	if (!existsSync(folder)) return;
	if (!bin) {
		bin = mkdtempSync(join(tmpdir(), 'rollbook-bench-bin-'));
		process.once('exit', () => rmSync(bin!, { recursive: true, force: true }));
	}
	renameSync(folder, mkdtempSync(join(bin, 'folder-')));
}

/** Runs a command to its end and measures it. Throws if it fails. */
export function measure(
	[command, ...args]: string[],
	{ cwd, clean = [], env = {}, codes = [0] }: Options,
): Promise<Measured> {
	for (const folder of clean) putAway(folder);
	return new Promise((resolve, reject) => {
		const from = performance.now();
		let peakBytes = 0;
		let said = '';
		const child = spawn(command!, args, {
			...(cwd ? { cwd } : {}),
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		child.stdout.on('data', (data) => (said = (said + data).slice(-4000)));
		child.stderr.on('data', (data) => (said = (said + data).slice(-4000)));
		const timer = setInterval(() => {
			peakBytes = Math.max(peakBytes, residentBytes(child.pid!));
		}, 50);
		child.on('error', reject);
		child.on('exit', (code) => {
			clearInterval(timer);
			if (!codes.includes(code ?? -1)) reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`));
			else resolve({ ms: performance.now() - from, peakBytes });
		});
	});
}

/** The resident memory of a process and all below it. */
function residentBytes(pid: number): number {
	const parents = new Map<number, number>();
	const resident = new Map<number, number>();
	let entries: string[];
	try {
		entries = readdirSync('/proc');
	} catch {
		return 0;
	}
	for (const entry of entries) {
		if (!/^\d+$/.test(entry)) continue;
		try {
			const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			parents.set(Number(entry), Number(fields[1]));
			resident.set(Number(entry), Number(fields[21]) * 4096);
		} catch {
			// it has ended meanwhile
		}
	}
	const below = (each: number): boolean => {
		for (let at: number | undefined = each; at; at = parents.get(at)) if (at === pid) return true;
		return false;
	};
	return [...resident].reduce((sum, [each, bytes]) => (below(each) ? sum + bytes : sum), 0);
}
