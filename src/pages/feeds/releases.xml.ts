import type { APIRoute } from 'astro';
import { atom } from '../../exporters/atom.ts';
import { releaseFeed } from '../../exporters/release-feed.ts';
import { publication } from '../../site/publication.ts';

export const GET: APIRoute = () =>
	new Response(atom(releaseFeed(publication()), 'feeds/releases.xml'), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
