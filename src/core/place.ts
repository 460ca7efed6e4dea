/** A point in a text: line and column from 1, columns in UTF-16 code units, as editors and JavaScript count them. */
export interface Point {
	line: number;
	column: number;
}

/** From a point up to (not including) another. */
export interface Span {
	start: Point;
	end: Point;
}

/** A span of a file. `file` is relative to the content folder, with `/`. */
export interface Place extends Span {
	file: string;
}

export const firstPoint: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** The point of an offset into a text. */
export function pointAt(text: string, offset: number): Point {
	const starts = lineStarts(text);
	let line = 0;
	for (let above = starts.length; above - line > 1; ) {
		const middle = (line + above) >> 1;
		if (starts[middle]! <= offset) line = middle;
		else above = middle;
	}
	return { line: line + 1, column: offset - starts[line]! + 1 };
}

/** A line of a text (from 1), without its end; undefined where the text has fewer. */
export function lineOf(text: string, line: number): string | undefined {
	const starts = lineStarts(text);
	const from = starts[line - 1];
	return from === undefined ? undefined : text.slice(from, (starts[line] ?? text.length + 1) - 1);
}

/** The span of a line (from 1), without the blanks around it. */
export function spanOfLine(text: string, line: number): Span {
	const written = lineOf(text, line) ?? '';
	const from = written.length - written.trimStart().length;
	return { start: { line, column: from + 1 }, end: { line, column: Math.max(from, written.trimEnd().length) + 1 } };
}

/** The last text whose lines were looked for: thousands of places are asked of one text, one after the other. */
let last = { text: '', starts: [0] };

/** The offsets at which the lines of a text begin. */
function lineStarts(text: string): readonly number[] {
	if (last.text !== text) {
		const starts = [0];
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		last = { text, starts };
	}
	return last.starts;
}

/** The span between two offsets into a text. */
export const spanAt = (text: string, from: number, to: number = from): Span => ({
	start: pointAt(text, from),
	end: pointAt(text, to),
});
