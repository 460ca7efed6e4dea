import type { Feed } from './feed.ts';
import { escapeMarkup } from './markup.ts';
import { linkTo } from './publication.ts';

/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). `path` is its own, below the site's root. */
export function jsonFeed({ publication, title, page, items }: Feed, path: string): string {
	const { name, description } = publication.handbook.config;
	const feed = {
		version: 'https://jsonfeed.org/version/1.1',
		title,
		home_page_url: linkTo(publication, page),
		feed_url: linkTo(publication, path),
		description,
		authors: [{ name }],
		items: items.map(({ id, title, link, published, updated, summary, html, tags }) => ({
			id,
			url: link,
			title,
			summary: summary || undefined,
			content_html: html || `<p>${escapeMarkup(summary || title)}</p>`,
			date_published: new Date(published).toISOString(),
			date_modified: new Date(updated).toISOString(),
			tags,
		})),
	};
	return `${JSON.stringify(feed, undefined, '\t')}\n`;
}
