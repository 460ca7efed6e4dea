import { ref } from './fields/ref.ts';
import { bool, integer, list, oneOf, text } from './fields/scalar.ts';
import { dateOrInstant, zone } from './fields/time.ts';
import { defineKind } from './kind.ts';

export const eventCategories = [
	'freeze',
	'maintenance',
	'backup',
	'train',
	'drill',
	'go-no-go',
	'third-party',
	'holiday',
	'on-call',
	'monitoring',
] as const;

export const event = defineKind({
	name: 'event',
	folder: 'events',
	label: 'Event',
	plural: 'Events',
	description: 'Something that takes place at a time: a freeze, a maintenance, a drill, a holiday.',
	audience: 'internal',
	fields: {
		category: oneOf(eventCategories, 'What kind of event.'),
		start: dateOrInstant('When it begins; a date alone is a whole day.'),
		end: dateOrInstant('When it ends; a date alone is the last whole day.').optional(),
		zone: zone('The zone of wall times in this document.').optional(),
		recurrence: text('A rule of RFC 5545 (RRULE).', 'FREQ=WEEKLY;BYDAY=SU').optional(),
		exceptions: list(dateOrInstant('A start that is left out.'), 'Starts that are left out (EXDATE).'),
		services: list(ref('service', 'A service.'), 'The services that are concerned.'),
		environments: list(ref('environment', 'An environment.'), 'The environments that are concerned.'),
		release: ref('release', 'The release that it belongs to.').optional(),
		status: oneOf(['tentative', 'confirmed', 'cancelled'], 'Whether it takes place.').default('confirmed'),
		effect: oneOf(['none', 'degraded', 'down'], 'What users notice.').default('none'),
		public: bool('Whether the status page announces it.').default(false),
		sequence: integer('Raised each time that it is moved (RFC 5545, SEQUENCE).', { example: '0' }).default(0),
	},
	example: {
		id: '2026-12-freeze',
		fields: { title: 'Year-end freeze', category: 'freeze', start: '2026-12-18', end: '2027-01-03' },
	},
});
