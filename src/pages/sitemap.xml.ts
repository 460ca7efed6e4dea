import type { APIRoute } from 'astro';
import { library } from '../site/library.ts';
import { canonicalUrl } from '../site/links.ts';
import { handbookPaths } from '../site/paths.ts';
import { weighedReleases } from '../site/readiness.ts';
import { statusReport } from '../site/service-activity.ts';
import { compareName, pairsOf, upgradeName } from '../site/upgrades.ts';

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses. Frozen editions and redirects are left out. */
export const GET: APIRoute = () => {
	const { current } = library();
	const pairs = pairsOf(current);
	const { active, upcoming, completed } = statusReport(current).maintenances;
	const own = [
		...[
			'',
			'status/',
			'status/history/',
			'calendar/',
			'calendar/lifecycle/',
			'alerts/',
			'upgrade/',
			'metrics/',
			'map/',
		],
		'editions/',
		...pairs.flatMap((pair) => [`upgrade/${upgradeName(pair)}/`, `compare/${compareName(pair)}/`]),
		...[...weighedReleases(current)].map(({ id }) => `readiness/${id}/`),
		...new Set([...active, ...upcoming, ...completed].map(({ entry }) => `status/maintenance/${entry.document.id}/`)),
	];
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
