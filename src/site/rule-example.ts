import { check } from '../core/check.ts';
import { clockAt } from '../core/clock.ts';
import type { Finding } from '../core/finding.ts';
import { handbookOf } from '../core/handbook-of-texts.ts';
import { historyOf } from '../core/history-of-texts.ts';
import { addedLines } from '../core/line-diff.ts';
import type { Example, Rule } from '../core/rule.ts';
import { exampleDay } from '../rules/examples.ts';

/** A line of an example; `isMarked` where it is what the example is about. */
export interface ExampleLine {
	number: number;
	text: string;
	isMarked: boolean;
	/** What is found there. */
	found: Finding[];
}

/** A file of an example: runs of lines around what it is about, none where it is only there for the others. */
export interface ExampleFile {
	file: string;
	text: string;
	runs: ExampleLine[][];
}

export interface ShownExample {
	files: ExampleFile[];
	/** What is found in files that the example does not have. */
	elsewhere: Finding[];
}

/** How many lines around a marked one are shown. */
const around = 3;

/** The bad example, with what the rule finds in it. */
export function badExample(rule: Rule): ShownExample {
	const world = { clock: clockAt(exampleDay), ...(rule.before ? { history: historyOf(rule.before) } : {}) };
	const findings = check(handbookOf(rule.bad), [rule], world).findings.filter((finding) => finding.rule === rule.id);
	return {
		files: filesOf(rule.bad, (file, line) =>
			findings.filter(({ place }) => place.file === file && place.start.line === line),
		),
		elsewhere: findings.filter(({ place }) => !(place.file in rule.bad)),
	};
}

/** The good example; marked is what the bad one does not have. */
export function goodExample(rule: Rule): ShownExample {
	const added = new Map(
		Object.entries(rule.good).map(([file, text]) => [file, addedLines(rule.bad[file] ?? text, text)] as const),
	);
	const files = filesOf(
		rule.good,
		() => [],
		(file, line) => added.get(file)!.has(line),
	);
	// a file that is new, or from which something was only taken away, is shown as it is
	return {
		files: files.map((each) => (each.runs.length || rule.bad[each.file] === each.text ? each : whole(each))),
		elsewhere: [],
	};
}

/** What the files of both said before. */
export const beforeExample = (before: Example): ShownExample => ({
	files: filesOf(before, () => []).map(whole),
	elsewhere: [],
});

function filesOf(
	example: Example,
	found: (file: string, line: number) => Finding[],
	isMarked: (file: string, line: number) => boolean = () => false,
): ExampleFile[] {
	return Object.entries(example).map(([file, text]) => {
		const lines = linesOf(text).map((each, index): ExampleLine => {
			const here = found(file, index + 1);
			return { number: index + 1, text: each, found: here, isMarked: here.length > 0 || isMarked(file, index + 1) };
		});
		return { file, text, runs: runsOf(lines) };
	});
}

const linesOf = (text: string): string[] => text.replace(/\n+$/, '').split('\n');

const whole = ({ file, text }: ExampleFile): ExampleFile => ({
	file,
	text,
	runs: [linesOf(text).map((line, index) => ({ number: index + 1, text: line, isMarked: false, found: [] }))],
});

function runsOf(lines: readonly ExampleLine[]): ExampleLine[][] {
	const runs: ExampleLine[][] = [];
	let last = -1;
	for (const [index, line] of lines.entries()) {
		if (!lines.slice(Math.max(0, index - around), index + around + 1).some((each) => each.isMarked)) continue;
		if (last === index - 1 && runs.length) runs.at(-1)!.push(line);
		else runs.push([line]);
		last = index;
	}
	return runs.map(withoutBlankEnds);
}

function withoutBlankEnds(run: ExampleLine[]): ExampleLine[] {
	const holds = ({ text, isMarked }: ExampleLine): boolean => isMarked || text.trim() !== '';
	return run.slice(run.findIndex(holds), run.findLastIndex(holds) + 1);
}
