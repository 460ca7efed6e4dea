import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../core/verdict.ts';
import { digestOf } from './file-store.ts';

/** What the last check found, what it followed from, and from when until when it holds (milliseconds since 1970). */
interface KeptVerdict {
	from: number;
	/** Null where it holds for good. */
	until: number | null;
	verdict: Verdict;
}

const fileIn = (folder: string): string => join(folder, 'verdict.json');

/** The verdict on the same files by the same program, if it holds at `now`. What is broken is not taken. */
export function keptVerdict(folder: string, key: string, now: number): Verdict | undefined {
	try {
		const stored = readFileSync(fileIn(folder), 'utf8');
		if (stored.slice(65, 65 + key.length) !== key) return undefined;
		const text = stored.slice(65 + key.length + 1);
		if (stored.slice(0, 64) !== digestOf(key, text)) return undefined;
		const kept = JSON.parse(text) as KeptVerdict;
		return now >= kept.from && (kept.until === null || now < kept.until) ? kept.verdict : undefined;
	} catch {
		return undefined;
	}
}

export function keepVerdict(folder: string, key: string, kept: KeptVerdict): void {
	const text = JSON.stringify(kept);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const fresh = `${fileIn(folder)}.${process.pid}`;
	writeFileSync(fresh, `${digestOf(key, text)}\n${key}\n${text}`, { mode: 0o600 });
	renameSync(fresh, fileIn(folder));
}
