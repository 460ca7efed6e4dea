import { escapeMarkup } from './markup.ts';

/** A page that search engines may list: its address, and when it was last changed (milliseconds since 1970), if known. */
export interface SitemapEntry {
	url: string;
	changed?: number | undefined;
}

/** https://www.sitemaps.org/protocol.html allows no more in one file. */
const most = 50_000;

/** A sitemap, as XML. */
export const sitemap = (entries: readonly SitemapEntry[]): string =>
	`${[
		'<?xml version="1.0" encoding="utf-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...entries.slice(0, most).map(({ url, changed }) => {
			const lastmod = changed === undefined ? '' : `<lastmod>${new Date(changed).toISOString()}</lastmod>`;
			return `<url><loc>${escapeMarkup(url)}</loc>${lastmod}</url>`;
		}),
		'</urlset>',
	].join('\n')}\n`;
