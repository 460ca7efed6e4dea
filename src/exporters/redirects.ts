import { withoutEndSlashes } from '../core/slashes.ts';

/** An address that is no page's own: where it leads, or that what was there is gone for good. Both begin with `/`. */
export type OldAddress = { from: string } & ({ to: string } | { gone: true });

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it. The pages at the old addresses do the same for other hosts. Gone
 * pages answer 410 where the host can; one that cannot leaves that line out and serves the page.
 */
export const redirects = (addresses: readonly OldAddress[]): string =>
	addresses
		.flatMap((address) => {
			const bare = withoutEndSlashes(address.from);
			return 'to' in address
				? [`${bare} ${address.to} 301\n`, `${bare}/ ${address.to} 301\n`]
				: [`${bare}/ ${bare}/index.html 410!\n`];
		})
		.join('');
