import type { APIRoute } from 'astro';
import { jsonFeed } from '../../exporters/json-feed.ts';
import { statusFeed } from '../../exporters/status-feed.ts';
import { publication } from '../../site/publication.ts';

export const GET: APIRoute = () =>
	new Response(jsonFeed(statusFeed(publication()), 'feeds/status.json'), {
		headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
	});
