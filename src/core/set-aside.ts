import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import { placeOfField } from './front-matter.ts';
import type { Handbook } from './handbook.ts';

/** That a document sets a rule aside: where, why, and how many findings that hides now. */
export interface SetAside {
	rule: string;
	/** Below the content folder. */
	file: string;
	line: number;
	reason: string;
	/** 0: there is nothing to set aside any more. */
	hides: number;
}

/** What the documents of handbooks set aside, by rule, then file. */
export function setAsideIn(handbooks: readonly Handbook[], hidden: readonly Finding[]): SetAside[] {
	const entries = handbooks.flatMap((handbook) => {
		const prefix = handbook.edition ? `${handbook.edition.folder}/` : '';
		return handbook.documents.flatMap((document) => inDocument(document, prefix + document.file, hidden));
	});
	return entries.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.file < b.file ? -1 : 1));
}

const inDocument = ({ fields, frontMatter }: Document, file: string, hidden: readonly Finding[]): SetAside[] =>
	(fields?.rules ?? []).map(({ off, reason }, index) => ({
		rule: off,
		file,
		line: placeOfField(frontMatter, ['rules', index, 'off']).start.line,
		reason,
		hides: hidden.filter(({ rule, place }) => rule === off && place.file === file).length,
	}));

/** How many documents of each kind there are, in the order of the handbook. */
export const countByKind = ({ documents }: Handbook): Map<string, number> =>
	new Map([...Map.groupBy(documents, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]));
