export interface NumberedLines {
	text: string;
	/** For each line of `text`, its number in the source, from 1. */
	numbers: number[];
}

/**
 * The source without its comments and without blank lines at the ends: mermaid drops these before it reads, and then
 * counts the lines that are left.
 */
export function withoutComments(source: string): NumberedLines {
	const lines = source
		.split(/\r\n|\r|\n/)
		.map((text, index) => ({ text, number: index + 1 }))
		.filter(({ text }) => !/^\s*%%/.test(text));
	while (lines[0]?.text.trim() === '') lines.shift();
	while (lines.at(-1)?.text.trim() === '') lines.pop();
	return { text: `${lines.map(({ text }) => text).join('\n')}\n`, numbers: lines.map(({ number }) => number) };
}

/** The line of the source for a line of the text; the nearest there is. */
export const sourceLine = ({ numbers }: NumberedLines, line: number): number =>
	numbers[Math.min(Math.max(line, 1), numbers.length) - 1] ?? 1;
