import type { Document } from './document.ts';
import type { Handbook } from './handbook.ts';

/**
 * Whether two readings of a handbook surely have pages at the same addresses: they differ in what bodies say, and in nothing
 * else. Quick where a reader gives documents that did not change as they were.
 */
export function sameAddresses(before: Handbook, after: Handbook): boolean {
	return (
		before.configSource.frontMatter.yaml === after.configSource.frontMatter.yaml &&
		sameDocuments(before.documents, after.documents) &&
		before.editions.length === after.editions.length &&
		before.editions.every((edition, index) => sameDocuments(edition.documents, after.editions[index]!.documents))
	);
}

const sameDocuments = (before: readonly Document[], after: readonly Document[]): boolean =>
	before.length === after.length && before.every((document, index) => seatsAlike(document, after[index]!));

const seatsAlike = (one: Document, other: Document): boolean =>
	one === other || (one.file === other.file && told(one) === told(other));

/** All that an address is made of. */
const told = ({ fields, frontMatter, faults }: Document): string =>
	JSON.stringify([fields, frontMatter.data, faults.map(({ rule }) => rule)]);
