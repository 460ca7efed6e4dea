import type { KindName } from '../../schemas/index.ts';
import { addressOf, listAddress, maintenanceAddress } from '../core/address.ts';
import { type Document, isPublishable } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { library } from './library.ts';

/** The one function that internal links go through: a path below the root of the site, `''` for the home page. */
export const siteHref = (path: string): string => `${library().base}${path}`;

/** A path below the root of a handbook: frozen editions have their id in front. */
export const editionHref = ({ edition }: Handbook, path: string): string =>
	siteHref(edition ? `${edition.id}/${path}` : path);

export const documentHref = (handbook: Handbook, document: Pick<Document, 'kind' | 'id' | 'locale'>): string =>
	editionHref(handbook, addressOf(document));

/** What the status page tells of a maintenance: without what its event tells the team. */
export const maintenanceHref = ({ id }: Pick<Document, 'id'>): string => siteHref(maintenanceAddress(id));

export const listHref = (handbook: Handbook, kind: KindName): string => editionHref(handbook, listAddress(kind));

/** A document that is there and has a page. */
export function pageOf(handbook: Handbook, kind: KindName, id: string, locale?: string): Document | undefined {
	const found = handbook.find(kind, id, locale);
	return found && isPublishable(found) ? found : undefined;
}

/** The public address of a path below the root; undefined where the handbook does not say where it is published. */
export function canonicalUrl(path: string): string | undefined {
	const { url } = library().current.config;
	return url ? new URL(siteHref(path), url).href : undefined;
}

/** Where the source of a document is edited. Frozen editions are not. */
export function editUrl(handbook: Handbook, { file }: Document): string | undefined {
	const { repository } = handbook.config;
	return repository && !handbook.edition ? `${repository.replace(/\/$/, '')}/${file}` : undefined;
}
