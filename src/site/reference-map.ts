import { type KindName, kinds } from '../../schemas/index.ts';
import { type Document, isPublishable } from '../core/document.ts';
import { compareText } from '../core/finding.ts';
import { perHandbook } from '../core/memo.ts';

/** How the documents of a handbook refer to each other: what a picture of thousands of lines could not tell. */
export interface ReferenceMap {
	/** The kinds that have documents, in their order. */
	kinds: { name: KindName; label: string; count: number }[];
	/** How many references lead from documents of one kind to those of another: `cells[from][to]`. */
	cells: number[][];
	references: number;
	/** What most documents refer to, the most first. */
	hubs: { document: Document; count: number }[];
	/** What nothing refers to, by kind. */
	alone: { label: string; documents: Document[] }[];
}

const most = 15;

/** The map of a handbook. A document that says the same of another several times counts once. */
export const referenceMap = perHandbook('reference-map', (handbook): ReferenceMap => {
	const shown = handbook.documents.filter((document) => isPublishable(document) && !document.locale);
	const counts = Map.groupBy(shown, ({ kind }) => kind);
	const present = kinds.filter(({ name }) => counts.has(name));
	const place = new Map<KindName, number>(present.map(({ name }, index) => [name, index]));
	const cells = present.map(() => present.map(() => 0));
	const sources = new Map<Document, Set<Document>>();
	for (const from of shown) {
		const targets = new Set(handbook.references(from).flatMap(({ to }) => handbook.find(to.kind, to.id) ?? []));
		targets.delete(from);
		for (const target of targets) {
			const row = cells[place.get(from.kind)!]!;
			const column = place.get(target.kind);
			if (column === undefined) continue;
			row[column]! += 1;
			const known = sources.get(target);
			if (known) known.add(from);
			else sources.set(target, new Set([from]));
		}
	}
	return {
		kinds: present.map(({ name, plural }) => ({ name, label: plural, count: counts.get(name)!.length })),
		cells,
		references: cells.flat().reduce((sum, count) => sum + count, 0),
		hubs: [...sources]
			.map(([document, from]) => ({ document, count: from.size }))
			.sort((a, b) => b.count - a.count || compareText(a.document.key, b.document.key))
			.slice(0, most),
		alone: present.flatMap(({ name, plural }) => {
			const documents = counts.get(name)!.filter((document) => !sources.has(document));
			return documents.length ? [{ label: plural, documents }] : [];
		}),
	};
});
