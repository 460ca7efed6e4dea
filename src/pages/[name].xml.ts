import type { APIRoute } from 'astro';
import { sitemap } from '../exporters/sitemap.ts';
import { library } from '../site/library.ts';
import { canonicalUrl } from '../site/links.ts';
import { listedPages } from '../site/listed-pages.ts';

/** `sitemap.xml`, where the handbook says where it is published: a sitemap has whole addresses alone. */
export const getStaticPaths = () => (library().current.config.url ? [{ params: { name: 'sitemap' } }] : []);

export const GET: APIRoute = () =>
	new Response(sitemap(listedPages().map(({ path, changed }) => ({ url: canonicalUrl(path)!, changed }))), {
		headers: { 'Content-Type': 'application/xml; charset=utf-8' },
	});
