import type { Edit } from './fix.ts';
import type { Point, Span } from './place.ts';

const lineEnd = /\r\n?|\n/g;

/**
 * Applies edits to a text as it stands in a file: a BOM stays, new lines end as those of the file do, and a file without
 * a final newline gets none. All else is kept as it is. The edits must not overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const ending = lineEndings(text)[0] ?? '\n';
	const isEnded = /[\r\n]$/.test(text);
	const whole = isEnded ? text : text + ending;
	const offsetOf = offsetsIn(whole);
	const pieces: string[] = [];
	let at = 0;
	for (const edit of edits.toSorted((a, b) => comparePoints(a.start, b.start))) {
		pieces.push(whole.slice(at, offsetOf(edit.start)), edit.text.replaceAll('\n', ending));
		at = offsetOf(edit.end);
	}
	const edited = pieces.join('') + whole.slice(at);
	return isEnded || !edited.endsWith(ending) ? edited : edited.slice(0, -ending.length);
}

/** The offset of a point of a text, whose BOM is no part of its first line. */
function offsetsIn(text: string): (point: Point) => number {
	const starts = [text.startsWith('\ufeff') ? 1 : 0];
	for (const { index, 0: end } of text.matchAll(lineEnd)) starts.push(index + end.length);
	return ({ line, column }) => {
		const start = starts[line - 1];
		if (start === undefined) throw new RangeError(`There is no line ${line} to edit`);
		return start + column - 1;
	};
}

/** In which ways the lines of a text end, in the order in which they are met: one, but for a text that mixes them. */
export const lineEndings = (text: string): string[] => [...new Set(text.match(lineEnd))];

/** The one edit that does what several do to a text: from the first place to the last, with what stays between them. */
export function mergedEdit(source: string, edits: readonly Edit[]): Edit {
	if (edits.length === 1) return edits[0]!;
	const { start, end } = extentOf(edits);
	const offsetOf = offsetsIn(source);
	const edited = applyEdits(source, edits);
	return { start, end, text: edited.slice(offsetOf(start), edited.length - (source.length - offsetOf(end))) };
}

/** From where the first edit begins to where the last one ends. */
export function extentOf(edits: readonly Edit[]): Span {
	const inOrder = edits.toSorted((a, b) => comparePoints(a.start, b.start));
	return { start: inOrder[0]!.start, end: inOrder.at(-1)!.end };
}

/** Below zero where the first comes before the second. */
export const comparePoints = (a: Point, b: Point): number => a.line - b.line || a.column - b.column;
