import { parseGuard } from '../adapters/parse-guard.ts';
import { readRegularFile, writeFixes } from '../adapters/write-fixes.ts';
import { applyBaseline } from '../core/baseline.ts';
import { check } from '../core/check.ts';
import { clockAt } from '../core/clock.ts';
import { decode } from '../core/decode.ts';
import { readDocument } from '../core/document.ts';
import { unifiedDiff } from '../core/line-diff.ts';
import { type FixPlan, planFixes } from '../core/plan-fixes.ts';
import { visible } from '../reporters/visible.ts';
import { rules } from '../rules/index.ts';
import { readBaseline } from './baseline.ts';
import type { Opened } from './checker.ts';
import { type Io, nowOf } from './usage.ts';

/** Plans what to mend in the current handbook: of the findings that nobody set aside. Nothing is written. */
export function planDocumentFixes(
	{ folder, reportsOf }: Opened,
	content: string,
	io: Io,
	{ baseline }: { baseline: boolean },
): FixPlan {
	const guard = parseGuard(io.env);
	const known = baseline ? readBaseline(content) : undefined;
	return planFixes(folder.current, {
		look: (handbook) => check(handbook, rules, { clock: clockAt(nowOf(io)) }, reportsOf).findings,
		open: (findings) => (known ? applyBaseline(known, findings).open : findings),
		bytes: (file) => readRegularFile(content, file),
		read(file, seat) {
			guard.enter(file.path);
			const document = readDocument(file, seat);
			guard.leave();
			return document;
		},
	});
}

/** Writes a plan, and tells by file what was mended and what was not. Gives how many files were. */
export function fixDocuments(plan: FixPlan, content: string, io: Io): number {
	const refused = new Map(writeFixes(content, plan).map(({ file, because }) => [file, because]));
	for (const { file, fixed } of plan.files) {
		const because = refused.get(file);
		io.tell(
			because === undefined ? `Mended ${visible(file)}\n` : `Not mended: ${visible(file)}, ${visible(because)}\n`,
		);
		if (because === undefined) for (const { does, rule } of fixed) io.tell(`  ${visible(does)} (${rule})\n`);
	}
	tellLeftOut(plan, io);
	return plan.files.length - refused.size;
}

/** Prints what a plan would change. */
export function showPlan(plan: FixPlan, io: Io): void {
	for (const { file, before, after } of plan.files) {
		const diff = unifiedDiff(file, textOf(before), textOf(after));
		io.out(diff.replace(/[^\n\t]+/g, visible));
	}
	tellLeftOut(plan, io);
}

const tellLeftOut = ({ leftOut }: FixPlan, io: Io): void => {
	for (const { file, does, rule, because } of leftOut)
		io.tell(`Left out in ${visible(file)}: ${visible(does)} (${rule}), because ${visible(because)}\n`);
};

const textOf = (bytes: Uint8Array): string => {
	const decoded = decode({ path: '', bytes });
	return 'text' in decoded ? decoded.text : '';
};
