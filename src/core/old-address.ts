import { addressOf } from './address.ts';
import { isPublishable } from './document.ts';
import type { Handbook } from './handbook.ts';
import { withoutSlashes } from './slashes.ts';

/** An address as one types it, with a slash at both ends: `runbooks/a` -> `/runbooks/a/`. */
export const inSlashes = (address: string): string => `/${withoutSlashes(address)}/`;

/** The addresses that lead somewhere: those of documents, those that documents had before, and those told as gone. */
export function knownAddresses({ documents, config }: Pick<Handbook, 'documents' | 'config'>): Set<string> {
	const known = new Set(config.gone.map(({ address }) => inSlashes(address)));
	for (const document of documents) {
		if (!isPublishable(document)) continue;
		known.add(inSlashes(addressOf(document)));
		for (const alias of document.fields?.aliases ?? []) known.add(inSlashes(alias));
	}
	return known;
}
