import type { APIRoute } from 'astro';
import { canonicalUrl } from '../site/links.ts';

export const GET: APIRoute = () => {
	const map = canonicalUrl('sitemap.xml');
	return new Response(`User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : ''}`, {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
};
