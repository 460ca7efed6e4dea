import type { KindName } from '../../schemas/index.ts';
import { listAddress } from '../core/address.ts';
import type { Handbook } from '../core/handbook.ts';
import { listOf, type RowGroup } from './rows.ts';

/** How many rows a page of a list has: as many as load at once on a phone. */
const rowsPerPage = 500;

/** How many pages the list of a kind has; one, if it is empty. */
export const pagesOfList = (handbook: Handbook, kind: KindName): number =>
	Math.max(
		1,
		Math.ceil(listOf(handbook, kind).reduce((sum, { documents }) => sum + documents.length, 0) / rowsPerPage),
	);

/** `guides/`, `guides/page/2/`: no document has such an address, since `2` is no language. */
export const pageAddress = (kind: KindName, page: number): string =>
	page === 1 ? listAddress(kind) : `${listAddress(kind)}page/${page}/`;

/** The rows of one page of a list, from 1; a group may go on on the next one. */
export function rowsOfPage(handbook: Handbook, kind: KindName, page: number): RowGroup[] {
	let at = (1 - page) * rowsPerPage;
	return listOf(handbook, kind).flatMap((group) => {
		const documents = group.documents.slice(Math.max(0, -at), Math.max(0, rowsPerPage - at));
		at += group.documents.length;
		return documents.length || group.documents.length === 0 ? [{ ...group, documents }] : [];
	});
}
