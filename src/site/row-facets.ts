import { type KindName, kinds } from '../../schemas/index.ts';
import { type Document, isOf } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { titleNamed } from '../core/title-named.ts';
import { inWords } from '../core/words.ts';
import { listOf } from './rows.ts';

/** By what a list is narrowed down: the name of a facet, and the values that a document has of it. */
export type Facets = Record<string, string[]>;

/** The facets of a document; none for kinds whose lists are short, or are looked through by their groups. */
export function facetsOf(handbook: Handbook, document: Document): Facets | undefined {
	if (!document.fields || !isOf(document, 'release')) return undefined;
	const { type, status, services } = document.fields;
	return {
		State: [inWords(status)],
		Type: [inWords(type)],
		Service: services.map((id) => titleNamed(handbook, 'service', id)),
	};
}

const facetsOfLists = perHandbook(
	'facets-of-lists',
	(handbook) => new Map(kinds.map(({ name }) => [name, facetsOfAll(handbook, name)] as const)),
);

/**
 * The facets of the list of a kind, on all its pages: each value that some document has, A to Z. A facet with one value
 * alone tells nothing apart.
 */
export const facetsOfList = (handbook: Handbook, kind: KindName): [name: string, values: string[]][] =>
	facetsOfLists(handbook).get(kind) ?? [];

function facetsOfAll(handbook: Handbook, kind: KindName): [name: string, values: string[]][] {
	const found = new Map<string, Set<string>>();
	for (const document of listOf(handbook, kind).flatMap(({ documents }) => documents)) {
		for (const [name, values] of Object.entries(facetsOf(handbook, document) ?? {})) {
			const known = found.get(name) ?? new Set();
			found.set(name, known);
			for (const value of values) known.add(value);
		}
	}
	return [...found].filter(([, values]) => values.size > 1).map(([name, values]) => [name, [...values].sort()]);
}
