import { addressOf } from '../core/address.ts';
import { type Document, isPublishable } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';

/** What an exporter is told of the site that its text is published with. */
export interface Publication {
	handbook: Handbook;
	/** Where the handbook is published (`url` of handbook.yaml); without it, links begin with the base. */
	url: string | undefined;
	/** The path of the site's root: `/`, or `/handbook/`. */
	base: string;
	/** The time that it is published for, in milliseconds since 1970. */
	now: number;
	/** When a document was written and last changed, by the history of the content, if that is known. */
	changed?: (document: Document) => { created?: number | undefined; updated: number } | undefined;
}

/** The address of a path below the site's root. */
export const linkTo = ({ url, base }: Publication, path: string): string =>
	url === undefined ? base + path : new URL(base + path, url).href;

/** The address of a document's page; undefined where it has none. */
export const linkToDocument = (publication: Publication, document: Document): string | undefined =>
	isPublishable(document) ? linkTo(publication, addressOf(document)) : undefined;

/** The name that ids are made unique with. It moves with the handbook's address, and with nothing else. */
export const authorityOf = ({ url }: Publication): string => (url === undefined ? 'localhost' : new URL(url).hostname);

/**
 * A permanent id: a `tag:` URI (RFC 4151). The year belongs to the naming, not to the thing named, so it is the same
 * for all.
 */
export const tagOf = (publication: Publication, name: string): string =>
	`tag:${authorityOf(publication)},2026:${name.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')}`;
