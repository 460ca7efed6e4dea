import { inWords } from '../core/duration.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { dateIn, toEpoch } from '../core/instant.ts';
import { reviewDue } from '../core/review.ts';
import type { HandbookRule } from '../core/rule.ts';

const guide = (reviewed: string) =>
	`---\ntitle: On call\nreviewed:\n  on: ${reviewed}\n  by: platform/on-call\nreviewEvery: P90D\n---\n\nCall the team.\n`;

export const reviewCurrent: HandbookRule = {
	id: 'review-current',
	group: 'document',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'A document that asks for reviews was read through within the time that it names.',
	why: 'What nobody has read since spring tells of the servers of spring.',
	bad: { 'guides/on-call.mdx': guide('2026-05-04') },
	good: { 'guides/on-call.mdx': guide('2026-11-02') },
	*check(handbook, { clock }) {
		const zone = handbook.config.timeZone;
		for (const document of handbook.documents) {
			const { fields } = document;
			if (!fields || isOver(document as Shaped, handbook)) continue;
			const { reviewed, reviewEvery } = fields;
			if (reviewed && !clock.hasPassed(toEpoch(reviewed.on, zone) ?? 0)) {
				yield {
					document,
					at: { field: ['reviewed', 'on'] },
					message: `Unexpected review on ${reviewed.on}, expected a day that has been`,
					help: 'Write the day on which it was read through.',
				};
			} else if (reviewEvery && !reviewed) {
				yield {
					document,
					at: { field: ['reviewEvery'] },
					message: `Missing review, expected one every ${inWords(reviewEvery)}`,
					help: 'Read it through, and write `reviewed:` with `on:` and `by:`.',
				};
			} else if (reviewed && reviewEvery && clock.hasPassed(reviewDue(document, zone) ?? Number.POSITIVE_INFINITY)) {
				yield {
					document,
					at: { field: ['reviewed', 'on'] },
					message: `Unexpected last review on ${reviewed.on}, expected another by ${dateIn(reviewDue(document, zone)!, zone)}`,
					help: `It asks for a review every ${inWords(reviewEvery)}. Read it through, mend what is not true any more, and write today's date.`,
				};
			}
		}
	},
};

/** What is over is kept as it was: releases that did not stay, and how they were undone; decisions that do not hold. */
function isOver(document: Shaped, handbook: Handbook): boolean {
	const fields = document.fields as { status?: string; release?: string; resolved?: string };
	const { kind } = document;
	if (kind === 'rollback-plan') {
		const release = handbook.get('release', fields.release);
		return release !== undefined && isOver(release as unknown as Shaped, handbook);
	}
	if (kind === 'release') return fields.status === 'rolled-back' || fields.status === 'withdrawn';
	if (kind === 'decision') return fields.status === 'rejected' || fields.status === 'superseded';
	return (kind === 'incident' && fields.resolved !== undefined) || (kind === 'event' && fields.status === 'cancelled');
}
