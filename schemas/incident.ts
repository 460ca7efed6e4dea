import { asked } from './fields/asked.ts';
import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { bool, integer, list, object, oneOf, text, url } from './fields/scalar.ts';
import { instant } from './fields/time.ts';
import { askedWhen, defineKind, required, within } from './kind.ts';
import { componentStatuses } from './service.ts';
import { and, largeOrRegulated, unlessSmall, type When } from './when.ts';

/** When it is over, and there is time to write. */
const over: When = { given: ['resolved'] };

/** The words of Statuspage's API v2. */
export const incidentStatuses = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'] as const;
export const impacts = ['none', 'minor', 'major', 'critical'] as const;

export const incident = defineKind({
	name: 'incident',
	folder: 'incidents',
	route: 'status/incidents',
	label: 'Incident',
	plural: 'Incidents',
	description: 'What went wrong, as it was told while it lasted, and what was learned.',
	audience: 'public',
	fields: {
		severity: integer('From 1 (everything is down) to 5 (nobody notices).', { min: 1, max: 5, example: '2' }),
		impact: oneOf(impacts, 'What customers noticed.'),
		services: list(
			object({
				service: ref('service', 'The service.', 'payments'),
				status: oneOf(componentStatuses, 'How it was.'),
				from: instant('Since when.').optional(),
				to: instant('Until when.').optional(),
			}),
			'How the services were, over time.',
		),
		started: instant('When it began.'),
		detected: asked(instant('When it was noticed.').optional(), ...and(largeOrRegulated, over)),
		resolved: instant('When it was over.').optional(),
		causedBy: ref('release', 'The release that caused it.').optional(),
		rolledBack: bool('Whether that release was rolled back.').default(false),
		commander: asked(person('Who led.', 'platform/incident-commander').optional(), ...and(largeOrRegulated, over)),
		communicationsLead: person('Who told the others.').optional(),
		runbooks: list(ref('runbook', 'A runbook.'), 'Runbooks that were used.'),
		public: bool('Whether it is told on the status page.').default(true),
		links: list(
			object({
				title: text('What it is.', 'The chat of that night'),
				url: url('Where it is.', 'https://chat.parcelway.example/archive/incident-17'),
			}),
			'Where to read more.',
		),
	},
	sections: within(
		[{ given: ['resolved'] }],
		[
			required('Summary', 'What happened, in three sentences.', 'Overview'),
			askedWhen(unlessSmall, required('Timeline', 'What happened when.')),
			required('Cause', 'Why it happened.', 'Root cause'),
			required('What we do about it', 'What changes, so that it does not happen again.', 'Action items', 'Follow-up'),
		],
	),
	example: {
		id: '2026-11-17-payments-errors',
		fields: { title: 'Payments fail', severity: '2', impact: 'major', started: '2026-11-17T22:00:00+01:00' },
	},
});
