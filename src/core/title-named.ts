import type { KindName } from '../../schemas/index.ts';
import { titleOf } from './document.ts';
import type { Handbook } from './handbook.ts';

/** What readers call a document that another one names by its id; the id itself where there is no such document. */
export function titleNamed(handbook: Handbook, kind: KindName, id: string): string {
	const document = handbook.find(kind, id);
	return document ? titleOf(document) : id;
}

/** The same of several, in a row: `Payments, API gateway`. */
export const titlesNamed = (handbook: Handbook, kind: KindName, ids: readonly string[]): string =>
	ids.map((id) => titleNamed(handbook, kind, id)).join(', ');
