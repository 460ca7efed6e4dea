import { asked } from '../fields/asked.ts';
import { integer, list, object, text } from '../fields/scalar.ts';
import { date, dateOrInstant, instant, zone } from '../fields/time.ts';
import { and, largeOrRegulated } from '../when.ts';

/** When: the days and hours of a release. They become events of the calendar by themselves. */
export const schedule = {
	date: asked(
		dateOrInstant('When it was, or is to be, released.').optional(),
		...and(largeOrRegulated, { where: { status: ['frozen', 'candidate', 'released', 'rolled-back'] } }),
	),
	zone: zone('The zone of wall times in this document.').optional(),
	milestones: object(
		{
			featureFreeze: dateOrInstant('From when no new feature is taken in.').optional(),
			codeFreeze: dateOrInstant('From when only fixes of blockers are taken in.').optional(),
			goNoGo: dateOrInstant('The meeting that decides.').optional(),
			announcement: dateOrInstant('When users are told.').optional(),
		},
		'The days that lead to the release.',
	).optional(),
	window: object(
		{ start: instant('When the deployment may begin.'), end: instant('When it has to be over.') },
		'The hours in which it is deployed.',
	).optional(),
	support: asked(
		object(
			{
				active: date('Until when it gets features and fixes.').optional(),
				security: date('Until when it gets security fixes.').optional(),
				endOfLife: date('From when it gets nothing.').optional(),
			},
			'How long it is supported.',
		).optional(),
		{ where: { type: ['lts'], status: ['released'] } },
	),
	sequence: integer('Raised each time that one of its times is moved (RFC 5545, SEQUENCE).', { example: '0' }).default(
		0,
	),
	notIncluded: list(
		text('Something that is left for later.', 'Refunds of a part of an order'),
		'What readers may expect here and will not find.',
	),
};
