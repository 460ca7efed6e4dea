import type { APIRoute } from 'astro';
import { atom } from '../../exporters/atom.ts';
import { statusFeed } from '../../exporters/status-feed.ts';
import { publication } from '../../site/publication.ts';

export const GET: APIRoute = () =>
	new Response(atom(statusFeed(publication()), 'feeds/status.xml'), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
