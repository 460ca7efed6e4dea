import type { APIRoute } from 'astro';
import { securityText } from '../../exporters/security-txt.ts';
import { library } from '../../site/library.ts';
import { canonicalUrl } from '../../site/links.ts';

/** `security.txt`, where the handbook says whom to write to. */
export const getStaticPaths = () => (library().current.config.security ? [{ params: { name: 'security' } }] : []);

export const GET: APIRoute = () => {
	const { current, now } = library();
	const { security, locales } = current.config;
	return new Response(securityText(security!, { now, locales, canonical: canonicalUrl('.well-known/security.txt') }), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
};
