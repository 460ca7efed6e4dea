import type { KindName } from '../../schemas/index.ts';
import { kinds } from '../../schemas/index.ts';
import { type Document, isPublishable, titleOf } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { documentHref } from './links.ts';

export interface RelationGroup {
	kind: KindName;
	label: string;
	links: { title: string; href: string }[];
}

/** More than this of one kind are counted, not listed: a service may be named by thousands. */
const most = 12;

export interface Relations {
	/** What the document speaks of, and does not speak of it. */
	uses: RelationGroup[];
	/** What speaks of each other. */
	mutual: RelationGroup[];
	/** What speaks of the document alone. */
	usedBy: RelationGroup[];
}

/** What a document speaks of, and what speaks of it: each document once, by kind. */
export function relationsOf(handbook: Handbook, document: Document): Relations {
	const targets = new Set(
		handbook.references(document).flatMap(({ to }) => handbook.find(to.kind, to.id, to.locale) ?? []),
	);
	const sources = new Set(handbook.backlinks(document).map(({ from }) => from));
	return {
		uses: grouped(
			handbook,
			document,
			[...targets].filter((each) => !sources.has(each)),
		),
		mutual: grouped(
			handbook,
			document,
			[...targets].filter((each) => sources.has(each)),
		),
		usedBy: grouped(
			handbook,
			document,
			[...sources].filter((each) => !targets.has(each)),
		),
	};
}

function grouped(handbook: Handbook, self: Document, documents: Document[]): RelationGroup[] {
	const byKind = new Map<KindName, Set<Document>>();
	for (const document of documents) {
		if (document === self || !isPublishable(document)) continue;
		const seen = byKind.get(document.kind);
		if (seen) seen.add(document);
		else byKind.set(document.kind, new Set([document]));
	}
	return kinds.flatMap(({ name, label, plural }) => {
		const found = [...(byKind.get(name) ?? [])];
		if (found.length === 0) return [];
		const links = found.slice(0, most).map((each) => ({
			title: each.locale ? `${titleOf(each)} (${each.locale})` : titleOf(each),
			href: documentHref(handbook, each),
		}));
		const rest = found.length - links.length;
		return [
			{
				kind: name,
				label: `${found.length === 1 ? label : plural}${rest > 0 ? ` (${found.length}, of which the first ${most})` : ''}`,
				links,
			},
		];
	});
}
