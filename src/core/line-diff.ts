type Line = { mark: ' ' | '-' | '+'; text: string };

const around = 3;
/** Above this many comparisons the lines in between are told as replaced, all of them. */
const maxCells = 4_000_000;

/** The difference of two texts by line, in the unified format with three lines around each change; empty where there is none. */
export function unifiedDiff(file: string, before: string, after: string): string {
	const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');
	const lines = changes(linesOf(before), linesOf(after));
	const shown = lines.map((_, index) =>
		lines.slice(Math.max(0, index - around), index + around + 1).some(({ mark }) => mark !== ' '),
	);
	const hunks: string[] = [];
	let [old, now] = [1, 1];
	for (let index = 0; index < lines.length; ) {
		const end = shown.indexOf(!shown[index], index);
		const run = lines.slice(index, end === -1 ? undefined : end);
		const [fromOld, fromNew] = [
			run.filter(({ mark }) => mark !== '+').length,
			run.filter(({ mark }) => mark !== '-').length,
		];
		if (shown[index]) {
			hunks.push(`@@ -${old},${fromOld} +${now},${fromNew} @@\n`, ...run.map(({ mark, text }) => `${mark}${text}\n`));
		}
		[old, now] = [old + fromOld, now + fromNew];
		index += run.length;
	}
	return hunks.length ? `--- ${file}\n+++ ${file}\n${hunks.join('')}` : '';
}

/** The lines of a text, counted from 1, that another did not have. */
export function addedLines(before: string, after: string): Set<number> {
	const added = new Set<number>();
	let number = 0;
	for (const { mark } of changes(before.split('\n'), after.split('\n'))) {
		if (mark !== '-') number++;
		if (mark === '+') added.add(number);
	}
	return added;
}

/** All lines, those that stay and those that go and come: the most that two texts have in common stays. */
function changes(a: string[], b: string[]): Line[] {
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	const stays = (text: string): Line => ({ mark: ' ', text });
	const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
	return [...a.slice(0, head).map(stays), ...between(left, right), ...a.slice(a.length - tail).map(stays)];
}

/** By the longest common subsequence. */
function between(a: string[], b: string[]): Line[] {
	if (a.length * b.length > maxCells)
		return [...a.map((text): Line => ({ mark: '-', text })), ...b.map((text): Line => ({ mark: '+', text }))];
	const width = b.length + 1;
	const common = new Uint32Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const [down, right] = [common[(i + 1) * width + j]!, common[i * width + j + 1]!];
			common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(down, right);
		}
	}
	const lines: Line[] = [];
	for (let i = 0, j = 0; i < a.length || j < b.length; ) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			lines.push({ mark: ' ', text: a[i]! });
			i++;
			j++;
		} else if (j === b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
			lines.push({ mark: '-', text: a[i++]! });
		} else lines.push({ mark: '+', text: b[j++]! });
	}
	return lines;
}
