import { person } from './fields/person.ts';
import { list, object, oneOf, text, url } from './fields/scalar.ts';
import { duration, zone } from './fields/time.ts';
import { defineKind } from './kind.ts';

export const team = defineKind({
	name: 'team',
	folder: 'teams',
	label: 'Team',
	plural: 'Teams',
	description: 'Who does what, how they are reached, and what they may decide.',
	audience: 'internal',
	fields: {
		members: list(
			object({
				role: text('The role.', 'on-call'),
				contact: text('How it is reached.', 'pager: checkout').optional(),
				duties: text('What it does.', 'Answers the pager within 15 minutes').optional(),
				zone: zone('Where it works.').optional(),
			}),
			'The roles of the team.',
		),
		onCall: object(
			{
				primary: person('First.'),
				backup: person('Second.').optional(),
				rotation: text('How they take turns.', 'weekly, Monday 10:00').optional(),
			},
			'Who is on call.',
		).optional(),
		escalation: list(
			object({ after: duration('After how long.'), to: person('Whom.'), via: text('How.', 'pager').optional() }),
			'Whom to call next.',
		),
		decides: list(
			oneOf(['readiness', 'go-no-go', 'rollback', 'customer-communication'], 'A decision.'),
			'What the team decides.',
		),
		channels: list(
			object({
				name: text('The channel.', '#checkout'),
				url: url('Where it is.', 'https://chat.parcelway.example/checkout').optional(),
			}),
			'Where it talks.',
		),
		responseTimes: list(
			object({ severity: text('How bad.', 'critical'), within: duration('How fast somebody answers.') }),
			'How fast it answers.',
		),
	},
	example: { id: 'checkout', fields: { title: 'Checkout' }, body: 'Looks after orders and payments.\n' },
});
