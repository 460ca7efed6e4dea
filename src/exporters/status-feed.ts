import { titleOf } from '../core/document.ts';
import { type IncidentReport, incidentReports } from '../core/incident-report.ts';
import { instantIn } from '../core/instant.ts';
import type { Feed, FeedItem } from './feed.ts';
import { escapeMarkup } from './markup.ts';
import { linkToDocument, type Publication, tagOf } from './publication.ts';

const maxItems = 50;

/** The public incidents with what was told of them, the latest first. */
export function statusFeed(publication: Publication): Feed {
	const { handbook, now } = publication;
	return {
		publication,
		id: tagOf(publication, 'feed:status'),
		title: `${handbook.config.name}: status`,
		page: 'status/',
		items: incidentReports(handbook, now)
			.slice(0, maxItems)
			.map((report) => itemOf(report, publication)),
	};
}

function itemOf(report: IncidentReport, publication: Publication): FeedItem {
	const { document, status, started, updated, updates } = report;
	const zone = publication.handbook.config.timeZone;
	return {
		id: tagOf(publication, document.key),
		title: `${titleOf(document)} (${status})`,
		link: linkToDocument(publication, document),
		published: started,
		updated,
		summary: updates.at(-1)?.text || document.fields.summary || titleOf(document),
		html: updates
			.toReversed()
			.map(
				({ at, status, text }) =>
					`<p><strong>${status}</strong>, ${instantIn(at, zone)}</p><p>${escapeMarkup(text).replace(/\n+/g, '<br>')}</p>`,
			)
			.join(''),
		tags: [report.impact],
	};
}
