import { addressOf } from '../core/address.ts';
import { dateInWords } from '../core/date-words.ts';
import { type Document, isPublishable } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { library } from './library.ts';
import { documentHref, editionHref, pageOf } from './links.ts';

export interface EditionLink {
	title: string;
	href: string;
	here: boolean;
	/** What a reader has to know: when it was frozen, or that the page is not in it. */
	note: string;
}

/** Every edition, the current one first, seen from a page: the same page where the edition has it. */
export function editionLinks(handbook: Handbook, document?: Document): EditionLink[] {
	const { current, editions } = library();
	return [current, ...editions].map((each) => {
		const same = document && pageOf(each, document.kind, document.id, document.locale);
		const frozen = each.edition
			? `Frozen${each.edition.frozen ? ` on ${dateInWords(each.edition.frozen)}` : ''}`
			: 'Kept up to date';
		return {
			title: each.edition?.title ?? 'Current',
			href: same ? documentHref(each, same) : editionHref(each, ''),
			here: each === handbook,
			note: document && !same ? `${frozen}; does not have this page` : frozen,
		};
	});
}

/** The editions that have a page at an address, and where it is. */
export const editionsWith = (path: string): { title: string; href: string }[] =>
	library().editions.flatMap((each) => {
		const page = byAddress(each).get(`${path}/`);
		return page ? [{ title: each.edition!.title, href: documentHref(each, page) }] : [];
	});

/** The handbook with an edition's id; the current one without. */
export const handbookOf = (edition: string | undefined): Handbook => {
	const { current, editions } = library();
	return edition === undefined ? current : editions.find((each) => each.edition?.id === edition)!;
};

const byAddress = perHandbook('by-address', ({ documents }) => {
	const found = new Map<string, Document>();
	for (const document of documents) {
		const address = addressOf(document);
		if (isPublishable(document) && !found.has(address)) found.set(address, document);
	}
	return found;
});

const byKey = perHandbook('by-key', ({ documents }) => {
	const found = new Map<string, Document>();
	for (const document of documents) if (!found.has(document.key)) found.set(document.key, document);
	return found;
});

/** The document of a key, fitting its kind or not. */
export const documentWithKey = (handbook: Handbook, key: string): Document | undefined => byKey(handbook).get(key);
