import type { APIRoute } from 'astro';
import { jsonFeed } from '../../exporters/json-feed.ts';
import { releaseFeed } from '../../exporters/release-feed.ts';
import { publication } from '../../site/publication.ts';

export const GET: APIRoute = () =>
	new Response(jsonFeed(releaseFeed(publication()), 'feeds/releases.json'), {
		headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
	});
