import type { KindName } from '../../schemas/index.ts';
import { kindNamed } from '../../schemas/index.ts';
import { listAddress } from '../core/address.ts';
import { type Document, titleOf } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import type { LinkedData } from '../exporters/json-ld.ts';
import { pathOf } from './addresses.ts';
import { library } from './library.ts';
import { canonicalUrl } from './links.ts';

/** The kinds whose documents are technical articles. What the others are, schema.org has no fitting word for. */
const articles = new Set<KindName>([
	'release',
	'rollback-plan',
	'runbook',
	'migration',
	'advisory',
	'decision',
	'retrospective',
	'guide',
]);

/** The handbook itself; nothing where it does not say where it is published. */
export function siteData(): LinkedData[] {
	const url = canonicalUrl('');
	if (url === undefined) return [];
	const { name, description } = library().current.config;
	return [{ '@type': 'WebSite', '@id': `${url}#site`, url, name, description }];
}

/** What a page of the current handbook tells search engines of its document: an article, and where it stands. */
export function documentData(handbook: Handbook, document: Document): LinkedData[] {
	const url = canonicalUrl(pathOf(handbook, document));
	if (url === undefined || handbook.edition) return [];
	const kind = kindNamed(document.kind)!;
	const title = titleOf(document);
	const { config } = handbook;
	const place = (position: number, name: string, item: string) => ({ '@type': 'ListItem', position, name, item });
	const crumbs: LinkedData = {
		'@type': 'BreadcrumbList',
		itemListElement: [
			place(1, config.name, canonicalUrl('')!),
			place(2, kind.plural, canonicalUrl(listAddress(document.kind))!),
			place(3, title, url),
		],
	};
	if (!articles.has(document.kind)) return [crumbs];
	const { created, updated } = library().commits(handbook, document) ?? {};
	const time = (epoch: number | undefined) => (epoch === undefined ? undefined : new Date(epoch).toISOString());
	const article: LinkedData = {
		'@type': 'TechArticle',
		'@id': `${url}#article`,
		url,
		headline: title,
		description: document.fields?.summary,
		inLanguage: document.locale ?? config.locales[0] ?? 'en',
		dateCreated: time(created),
		dateModified: time(updated),
		keywords: document.fields?.tags.length ? document.fields.tags : undefined,
		isPartOf: { '@id': `${canonicalUrl('')}#site` },
	};
	return [article, crumbs];
}
