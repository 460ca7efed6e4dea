import type { APIRoute } from 'astro';
import { library } from '../site/library.ts';
import { canonicalUrl } from '../site/links.ts';
import { handbookPaths } from '../site/paths.ts';

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses. Frozen editions and redirects are left out. */
export const GET: APIRoute = () => {
	const { current } = library();
	const own = current.config.url ? ['', 'status/', 'calendar/', 'alerts/', 'editions/'] : [];
	const paths = handbookPaths()
		.filter(({ props }) => props.edition === undefined && !('redirect' in props) && !('gone' in props))
		.map(({ params }) => `${params.path}/`);
	const addresses = [...own, ...paths].flatMap((path) => canonicalUrl(path) ?? []).slice(0, 50_000);
	const text = [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...addresses.map((address) => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`),
		'</urlset>',
	].join('\n');
	return new Response(`${text}\n`, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
