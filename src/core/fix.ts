import { type Span, spanAt } from './place.ts';

/** A span of a text, and what to put there. Spans are those of the text as it was read: without BOM, lines end in LF. */
export interface Edit extends Span {
	text: string;
}

/**
 * How a finding is mended where that is certain: edits of the file that the finding is in, all of them or none. Plain
 * data: it is written into reports and caches.
 */
export interface Fix {
	/** One line: what it does. */
	does: string;
	/** They do not overlap. */
	edits: Edit[];
}

/** The edit that puts a text between two offsets. */
export const editAt = (source: string, from: number, to: number, text: string): Edit => ({
	...spanAt(source, from, to),
	text,
});
