import { type KindName, kinds } from '../../schemas/index.ts';
import { addressOf, listAddress } from '../core/address.ts';
import { isPublishable } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { unfitAddress } from '../core/old-address.ts';
import { isOwnName } from '../core/own-addresses.ts';
import { withoutSlashes } from '../core/slashes.ts';
import { library } from './library.ts';
import { documentHref, listHref } from './links.ts';
import { pageAddress, pagesOfList } from './list-pages.ts';

/** What a page of the handbook is of: keys alone, looked up when it is rendered. */
export type PageProps = { edition?: string } & (
	| { document: string }
	| { list: KindName; page?: number }
	| { home: true }
	| { redirect: string }
	| { gone: string }
);

export interface HandbookPath {
	params: { path: string };
	props: PageProps;
	cacheKey: string;
}

/** Every page that is made of documents: their own, the lists of their kinds, editions' first pages, old addresses. */
export const handbookPaths = (): readonly HandbookPath[] => pathsWithin(library().current);

const pathsWithin = perHandbook('paths', (current): HandbookPath[] => {
	const { editions } = current;
	const pages = new Map<string, PageProps>();
	for (const handbook of [current, ...editions]) addPages(pages, handbook);
	for (const handbook of [current, ...editions]) addRedirects(pages, handbook);
	for (const { address, reason } of current.config.gone) addOld(pages, '', address, { gone: reason });
	return [...pages].map(([path, props]) => ({ params: { path }, props, cacheKey: JSON.stringify(props) }));
});

function addPages(pages: Map<string, PageProps>, handbook: Handbook): void {
	const { edition } = handbook;
	const prefix = edition ? `${edition.id}/` : '';
	const common = edition ? { edition: edition.id } : {};
	if (edition) pages.set(edition.id, { ...common, home: true });
	const filled = new Set<KindName>();
	for (const document of handbook.documents) {
		if (!isPublishable(document)) continue;
		filled.add(document.kind);
		const path = withoutSlashes(prefix + addressOf(document));
		if (!pages.has(path)) pages.set(path, { ...common, document: document.key });
	}
	for (const { name } of kinds) {
		if (edition && !filled.has(name)) continue;
		for (let page = 1; page <= pagesOfList(handbook, name); page++)
			pages.set(withoutSlashes(prefix + pageAddress(name, page)), {
				...common,
				list: name,
				...(page > 1 ? { page } : {}),
			});
	}
}

/** An address that a document had before, as far as it can be one and is not taken. */
function addOld(pages: Map<string, PageProps>, prefix: string, address: string, props: PageProps): void {
	const path = withoutSlashes(prefix + withoutSlashes(address));
	if (unfitAddress(address) === undefined && !pages.has(path)) pages.set(path, props);
}

function addRedirects(pages: Map<string, PageProps>, handbook: Handbook): void {
	const { edition } = handbook;
	const prefix = edition ? `${edition.id}/` : '';
	const common = edition ? { edition: edition.id } : {};
	const add = (alias: string, redirect: string): void => addOld(pages, prefix, alias, { ...common, redirect });
	for (const document of handbook.documents) {
		if (!isPublishable(document)) continue;
		for (const alias of document.fields?.aliases ?? []) add(alias, documentHref(handbook, document));
	}
	for (const kind of kinds) {
		if (kind.route && !isOwnName(kind.folder) && pages.has(withoutSlashes(prefix + listAddress(kind))))
			add(kind.folder, listHref(handbook, kind.name));
	}
}
