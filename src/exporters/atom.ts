import type { Feed, FeedItem } from './feed.ts';
import { escapeMarkup } from './markup.ts';
import { linkTo } from './publication.ts';

/** A feed in Atom 1.0 (RFC 4287). `path` is its own, below the site's root. */
export function atom({ publication, id, title, page, items }: Feed, path: string): string {
	const updated = items.length ? Math.max(...items.map((item) => item.updated)) : publication.now;
	return `${[
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		element('id', id),
		element('title', title),
		element('updated', time(updated)),
		`<author>${element('name', publication.handbook.config.name)}</author>`,
		element('generator', 'Rollbook'),
		link('self', 'application/atom+xml', linkTo(publication, path)),
		link('alternate', 'text/html', linkTo(publication, page)),
		...items.map(entry),
		'</feed>',
	].join('\n')}\n`;
}

const entry = ({ id, title, link: href, published, updated, summary, html, tags }: FeedItem): string =>
	[
		'<entry>',
		element('id', id),
		element('title', title),
		...(href === undefined ? [] : [link('alternate', 'text/html', href)]),
		element('published', time(published)),
		element('updated', time(updated)),
		...tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`),
		element('summary', summary),
		// without a link, an entry has to have content (4.1.2)
		`<content type="html">${escapeMarkup(html || escapeMarkup(summary))}</content>`,
		'</entry>',
	].join('\n');

const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;

const link = (rel: string, type: string, href: string): string =>
	`<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;

const time = (epoch: number): string => new Date(epoch).toISOString();
