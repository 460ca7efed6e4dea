import { addressOf } from './address.ts';
import { isPublishable } from './document.ts';
import type { Handbook } from './handbook.ts';
import { isOwnName, isPageFile } from './own-addresses.ts';
import { withoutSlashes } from './slashes.ts';

/** An address as one types it, with a slash at both ends: `runbooks/a` -> `/runbooks/a/`. */
export const inSlashes = (address: string): string => `/${withoutSlashes(address)}/`;

/** In bytes: disks take 255 for a name, and 4,096 for a path. */
const [longestPart, longestAddress] = [200, 1000];
const form = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

/** What an old address would have to be, where it can be none: another path, or one that the site does not keep for itself. */
export function unfitAddress(address: string): string | undefined {
	if (address.length > longestAddress) return `at most ${longestAddress} characters`;
	const path = withoutSlashes(address);
	const parts = path.split('/');
	if (address.startsWith('//') || !form.test(path) || parts.some((part) => /^\.{0,2}$/.test(part)))
		return 'a path such as /runbooks/old-name/, of letters, digits, dots, hyphens and underscores';
	if (parts.some((part) => part.length > longestPart)) return `parts of at most ${longestPart} characters`;
	if (isOwnName(parts[0]!) || parts.some(isPageFile)) return 'one that the site does not keep for itself';
	return undefined;
}

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
