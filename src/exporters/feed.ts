import type { Publication } from './publication.ts';

/** One thing that a feed tells of. Times are milliseconds since 1970; texts are plain, `html` is safe markup. */
export interface FeedItem {
	/** Permanent: a `tag:` URI. */
	id: string;
	title: string;
	link: string | undefined;
	published: number;
	updated: number;
	summary: string;
	html: string;
	tags: string[];
}

/** A feed, before it has a format. */
export interface Feed {
	publication: Publication;
	id: string;
	title: string;
	/** The path of the page that shows the same, below the site's root. */
	page: string;
	/** The latest first. */
	items: FeedItem[];
}
