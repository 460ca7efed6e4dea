import { type Document, isOf } from '../core/document.ts';
import { inWords } from '../core/words.ts';

/** By what a list is narrowed down: the name of a facet, and the values that a document has of it. */
export type Facets = Record<string, string[]>;

/** The facets of a document; none for kinds whose lists are short, or are looked through by their groups. */
export function facetsOf(document: Document): Facets | undefined {
	if (!document.fields || !isOf(document, 'release')) return undefined;
	const { type, status, services } = document.fields;
	return { State: [inWords(status)], Type: [inWords(type)], Service: services };
}

/** The facets of a list: each value that some document has, A to Z. A facet with one value alone tells nothing apart. */
export function facetsOfAll(documents: readonly Document[]): [name: string, values: string[]][] {
	const found = new Map<string, Set<string>>();
	for (const document of documents) {
		for (const [name, values] of Object.entries(facetsOf(document) ?? {})) {
			const known = found.get(name) ?? new Set();
			found.set(name, known);
			for (const value of values) known.add(value);
		}
	}
	return [...found].filter(([, values]) => values.size > 1).map(([name, values]) => [name, [...values].sort()]);
}
