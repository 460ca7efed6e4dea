import { check } from '../src/core/check.ts';
import { clockAt } from '../src/core/clock.ts';
import { readDocument } from '../src/core/document.ts';
import { handbookOf } from '../src/core/handbook-of-texts.ts';
import { type FixPlan, planFixes } from '../src/core/plan-fixes.ts';
import { rules } from '../src/rules/index.ts';

export type Files = Record<string, string | Uint8Array>;

/** The day on which the handbook of a test is looked at. */
const world = { clock: clockAt(Date.UTC(2026, 10, 21, 12)) };

/** What `check --fix` would do with a handbook that is given as text; `now` holds what changed since it was read. */
export function planInMemory(files: Files, now: Files = {}): FixPlan {
	return planFixes(handbookOf(files), {
		look: (handbook) => check(handbook, rules, world).findings,
		open: (findings) => findings,
		bytes: (file) => bytesOf(now[file] ?? files[file]!),
		read: readDocument,
	});
}

/** The files as the plan leaves them. */
export function mended(files: Files): Files {
	const { files: changed } = planInMemory(files);
	return { ...files, ...Object.fromEntries(changed.map(({ file, after }) => [file, after])) };
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
	typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The text of a file, with its BOM and its line endings. */
export const textOf = (content: string | Uint8Array): string =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(content));
