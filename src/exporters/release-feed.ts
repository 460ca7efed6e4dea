import type { List } from 'mdast';
import { changeHeadings, type releaseStatuses } from '../../schemas/release.ts';
import { listAddress } from '../core/address.ts';
import { audienceOf, titleOf } from '../core/document.ts';
import { compareText } from '../core/finding.ts';
import type { Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { plainText } from '../core/plain-text.ts';
import { contentOf } from '../core/sections.ts';
import type { Feed, FeedItem } from './feed.ts';
import { escapeMarkup } from './markup.ts';
import { linkToDocument, type Publication, tagOf } from './publication.ts';

const maxItems = 50;

/** The public releases that are out, the latest first. One that was taken back stays, and says so. */
export function releaseFeed(publication: Publication): Feed {
	const { handbook } = publication;
	const items = handbook
		.all('release')
		.filter((release) => audienceOf(release) === 'public')
		.flatMap((release) => itemOf(release, publication) ?? [])
		.sort((a, b) => b.published - a.published || compareText(b.id, a.id));
	return {
		publication,
		id: tagOf(publication, 'feed:releases'),
		title: `${handbook.config.name}: releases`,
		page: listAddress('release'),
		items: items.slice(0, maxItems),
	};
}

const remarks: Partial<Record<(typeof releaseStatuses)[number], string>> = {
	candidate: 'preview',
	'rolled-back': 'rolled back',
	withdrawn: 'withdrawn',
};

function itemOf(release: Shaped<'release'>, publication: Publication): FeedItem | undefined {
	const { fields } = release;
	const { version, status, type } = fields;
	const published = publishedAt(release, publication);
	const isOut =
		status === 'released' ||
		status === 'rolled-back' ||
		status === 'withdrawn' ||
		(status === 'candidate' && type === 'preview');
	if (!isOut || published === undefined || published > publication.now) return undefined;
	const title = titleOf(release);
	const remark = remarks[status];
	const summary = fields.summary ?? plainText(contentOf(release, 'Summary').slice(0, 1));
	return {
		id: tagOf(publication, release.key),
		title: `${title.includes(version) ? title : `${version}: ${title}`}${remark && !title.includes(remark) ? ` (${remark})` : ''}`,
		link: linkToDocument(publication, release),
		published,
		updated: Math.max(published, publication.changed?.(release)?.updated ?? published),
		summary,
		html: htmlOf(release, summary),
		tags: [type, ...fields.tags],
	};
}

/** Its date; else when it was first deployed, or written. Without any of them a feed has no place for it. */
function publishedAt(release: Shaped<'release'>, { handbook, changed }: Publication): number | undefined {
	const { date, zone = handbook.config.timeZone, deployments } = release.fields;
	const written = date ?? deployments[0]?.started;
	return written === undefined ? changed?.(release)?.created : toEpoch(written, zone);
}

/** The summary, and the changes as lists: plain words in markup of our own, nothing of what a writer marked up. */
function htmlOf(release: Shaped<'release'>, summary: string): string {
	const paragraphs = summary.split(/\n{2,}/).filter(Boolean);
	const changes = changeHeadings.flatMap((heading) => {
		const items = contentOf(release, heading)
			.filter((node): node is List => node.type === 'list')
			.flatMap(({ children }) => children.map((item) => plainText(item.children)))
			.filter(Boolean);
		return items.length
			? [`<h2>${heading}</h2><ul>${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`]
			: [];
	});
	return [...paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`), ...changes].join('');
}
