import { type KindName, kindInFolder, kindNamed } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';

/** What a path of the content folder says of the document in it. */
export interface Seat {
	kind: Kind<KindName>;
	id: string;
	/** `name.de.mdx`: the same document in another language. Only communications have one. */
	locale?: string;
}

/** An id is the name of a file, a part of an address, and typed by people: nothing that needs escaping. */
export const idForm = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** The site names files by two ids (`2.3.0-to-2.4.0`), and no disk takes a name of more than 255 bytes. */
export const longestId = 120;
const documentPath = /^([^/]+)\/([^/]+)\.mdx?$/;
const localeForm = /^(.+)\.([a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?)$/;

/** `releases/2.4.0.mdx` -> release 2.4.0. Undefined where no document can be. */
export function seatOf(path: string): Seat | undefined {
	const [, folder = '', name = ''] = documentPath.exec(path) ?? [];
	const kind = kindInFolder(folder);
	if (!kind) return undefined;
	const [, base, locale] = (kind.name === 'communication' && localeForm.exec(name)) || [];
	return base && locale ? { kind, id: base, locale } : { kind, id: name };
}

/** `release:2.4.0`, `communication:release-announcement@de`: the one name of a document within a handbook. */
export const keyOf = (kind: string, id: string, locale?: string): string =>
	`${kind}:${id}${locale ? `@${locale}` : ''}`;

/** The address of the list of a kind, from the root of its edition: `runbooks/`. */
export const listAddress = (kind: Kind | KindName): string => {
	const { route, folder } = typeof kind === 'string' ? kindNamed(kind)! : kind;
	return `${route ?? folder}/`;
};

/** The address of a document, from the root of its edition: `releases/2.4.0/`. */
export const addressOf = ({ kind, id, locale }: { kind: KindName; id: string; locale?: string | undefined }): string =>
	`${listAddress(kind)}${encodeURIComponent(id)}/${locale ? `${locale}/` : ''}`;

/** The address of what the status page tells of a maintenance. */
export const maintenanceAddress = (id: string): string => `status/maintenance/${id}/`;
