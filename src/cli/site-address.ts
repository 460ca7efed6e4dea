/** Where a handbook is published. */
export interface SiteAddress {
	/** The path of its address: `https://example.org/handbook` -> `/handbook/`; `/` where it has no address. */
	base: string;
	/** Its origin: `https://example.org`. */
	site?: string;
}

/** What the `url` of `handbook.yaml` says. */
export function siteAddress(url: string | undefined): SiteAddress {
	if (!url) return { base: '/' };
	const { origin, pathname } = new URL(url);
	// an empty part would make `//host/` of it, which is another host
	const parts = pathname.split('/').filter((part) => part !== '');
	return { base: ['', ...parts, ''].join('/'), site: origin };
}
