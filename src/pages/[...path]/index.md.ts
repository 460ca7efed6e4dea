import type { APIRoute } from 'astro';
import { markdownTwin } from '../../exporters/markdown-twin.ts';
import { addressAt, addressesFor, pathOf, twinOf } from '../../site/addresses.ts';
import { documentWithKey, handbookOf } from '../../site/editions.ts';
import { handbookPaths, type PageProps } from '../../site/paths.ts';

export const getStaticPaths = () => handbookPaths().filter(({ props }) => 'document' in props);

export const GET: APIRoute<Extract<PageProps, { document: string }>> = ({ props }) => {
	const handbook = handbookOf(props.edition);
	const document = documentWithKey(handbook, props.document)!;
	const text = markdownTwin(document, {
		handbook,
		page: addressAt(pathOf(handbook, document)),
		twin: (other) => twinOf(handbook, other),
		...addressesFor(handbook, document),
	});
	return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
