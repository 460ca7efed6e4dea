import { decodeReferences } from '../core/character-references.ts';

/** An entry of a page's table of contents; `deep` stands below the one before it. */
export interface ContentsEntry {
	anchor: string;
	text: string;
	deep?: boolean;
}

const headingOrFold = /<h([23])\b[^>]*?\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>|<(\/?)details\b/g;
const hidden = /<span class="badge"[\s\S]*?<\/span>|<span class="visually-hidden"[\s\S]*?<\/span>/g;

const plain = (html: string): string =>
	decodeReferences(html.replaceAll(hidden, '').replaceAll(/<[^>]*>/g, ''))
		.replaceAll(/\s+/g, ' ')
		.trim();

/**
 * By what a part of a page that a view made is found: its headings, as they stand in its HTML, so that none can be
 * forgotten. Headings without an id lead nowhere; those that are folded away are found by what folds them.
 */
export function headingsIn(html: string): ContentsEntry[] {
	let folds = 0;
	return [...html.matchAll(headingOrFold)].flatMap(([, depth, anchor, text, closes]) => {
		if (closes !== undefined) folds += closes ? -1 : 1;
		const words = folds === 0 && text !== undefined ? plain(text) : '';
		return words ? [{ anchor: plain(anchor!), text: words, deep: depth === '3' }] : [];
	});
}
