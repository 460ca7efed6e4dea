import type { APIRoute } from 'astro';
import { badge } from '../../exporters/badge.ts';
import { badgesOf } from '../../site/badges.ts';
import { library } from '../../site/library.ts';

export const getStaticPaths = () =>
	[...badgesOf(library().current).keys()].map((id) => ({ params: { id }, cacheKey: '' }));

export const GET: APIRoute = ({ params }) =>
	new Response(badge(badgesOf(library().current).get(params.id!)!), { headers: { 'Content-Type': 'image/svg+xml' } });
