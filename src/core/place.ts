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
	const before = text.slice(0, offset);
	const lineStart = before.lastIndexOf('\n') + 1;
	let line = 1;
	for (let i = before.indexOf('\n'); i !== -1; i = before.indexOf('\n', i + 1)) line++;
	return { line, column: offset - lineStart + 1 };
}

/** The span of a line (from 1), without the blanks around it. */
export function spanOfLine(text: string, line: number): Span {
	const written = text.split('\n')[line - 1] ?? '';
	const from = written.length - written.trimStart().length;
	return { start: { line, column: from + 1 }, end: { line, column: Math.max(from, written.trimEnd().length) + 1 } };
}

/** The span between two offsets into a text. */
export const spanAt = (text: string, from: number, to: number = from): Span => ({
	start: pointAt(text, from),
	end: pointAt(text, to),
});
