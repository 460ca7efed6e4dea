import type { APIRoute } from 'astro';
import { isPublished, osv } from '../../exporters/osv.ts';
import { addressesFor } from '../../site/addresses.ts';
import { library } from '../../site/library.ts';
import { publication } from '../../site/publication.ts';

export const getStaticPaths = () =>
	library()
		.current.all('advisory')
		.filter((advisory) => isPublished(advisory, publication()))
		.map(({ id }) => ({ params: { id }, cacheKey: '' }));

export const GET: APIRoute = ({ params }) => {
	const { current } = library();
	const advisory = current.get('advisory', params.id)!;
	return new Response(osv(advisory, publication(), addressesFor(current, advisory)), {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};
