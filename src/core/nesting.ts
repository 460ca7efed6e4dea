import { characterSet, longRuns, moreThan } from './quick-look.ts';

/** Deeper than this nobody writes, and parsers take time that grows with the square of the depth, or abort. */
export const maxNesting = 100;

const fence = /^[ \t]*(`{3,}|~{3,})/;
const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * Finds what is nested too deeply before a parser sees it: brackets within one paragraph, and quotes and lists within
 * one line. Code fences are passed over, but for quotes and lists: what looks like a fence inside a list may be none.
 * Gives the offset of the place, or undefined.
 */
export function findDeepNesting(text: string): number | undefined {
	if (!mayBeDeep(text)) return undefined;
	let offset = 0;
	let open = 0;
	let inside: string | undefined;
	for (const line of text.split('\n')) {
		const lead = containers.exec(line)?.[0];
		if (lead && (lead.match(/[^\s\d]/g)?.length ?? 0) > maxNesting) return offset;
		const mark = fence.exec(line)?.[1];
		if (inside) {
			if (mark?.startsWith(inside)) inside = undefined;
		} else if (mark) {
			inside = mark;
			open = 0;
		} else if (line.trim() === '') {
			open = 0;
		} else {
			for (let i = 0; i < line.length; i++) {
				const char = line[i];
				if (char === '[' || char === '{' || char === '(') {
					if (++open > maxNesting) return offset + i;
				} else if (open > 0 && (char === ']' || char === '}' || char === ')')) open--;
			}
		}
		offset += line.length + 1;
	}
	return undefined;
}

/** What a line can begin with, before its text. */
const lead = characterSet(/[ \t>*+.)\d-]/);
const brackets = /[[{(\]})]/g;

/** A quick look that lets nearly every text pass: never false where the long one finds something. */
const mayBeDeep = (text: string): boolean =>
	(moreThan(maxNesting, ['[', '{', '('], text) && opensMany(text)) ||
	longRuns(text, lead, maxNesting).some(([from]) => from === 0 || text[from - 1] === '\n');

function opensMany(text: string): boolean {
	let open = 0;
	for (const [bracket] of text.matchAll(brackets)) {
		open = Math.max(0, open + ('[{('.includes(bracket) ? 1 : -1));
		if (open > maxNesting) return true;
	}
	return false;
}
