import { asked } from './fields/asked.ts';
import { person } from './fields/person.ts';
import { list, object, oneOf, text } from './fields/scalar.ts';
import { duration } from './fields/time.ts';
import { defineKind } from './kind.ts';

export const moments = [
	'before-release',
	'during-release',
	'after-release',
	'rollback',
	'maintenance',
	'deprecation',
	'security',
	'incident-investigating',
	'incident-identified',
	'incident-monitoring',
	'incident-resolved',
] as const;
export const channels = [
	'status-page',
	'email',
	'newsletter',
	'blog',
	'social',
	'in-app',
	'chat',
	'support',
	'phone',
] as const;

export const communication = defineKind({
	name: 'communication',
	folder: 'communications',
	label: 'Communication template',
	plural: 'Communications',
	description: 'A message that is ready before it is needed. Its body is the message.',
	audience: 'internal',
	fields: {
		moment: oneOf(moments, 'When it is sent.'),
		to: oneOf(
			['customers', 'partners', 'support', 'engineering', 'operations', 'management', 'everyone'],
			'Who gets it.',
		),
		channels: list(oneOf(channels, 'Where it is sent.'), 'Where it is sent.'),
		subject: text('The subject line; may hold placeholders.', 'Release {release.version} is out').optional(),
		locale: text(
			'The language, as a BCP 47 tag; taken from the file name (`name.de.mdx`) if it is there.',
			'de',
		).optional(),
		cadence: duration('How often it is sent again while it lasts.', 'PT30M').optional(),
		sender: person('Who sends it.', 'support/communications-lead').optional(),
		approver: asked(person('Who has to agree before it is sent.').optional(), { risk: ['regulated'] }),
		variables: list(
			object({
				name: text('A dotted name, as it is written in the body.', 'incident.impact'),
				description: text('What belongs there.', 'What users notice, in one sentence').optional(),
				example: text('A value.', 'Some payments fail').optional(),
			}),
			'The placeholders of the message.',
		),
	},
	example: {
		id: 'release-announcement',
		fields: { title: 'Release announcement', moment: 'after-release', to: 'customers', channels: ['email'] },
		body: 'A new release is out.\n',
	},
});
