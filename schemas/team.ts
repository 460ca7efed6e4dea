import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { list, object, oneOf, text, url } from './fields/scalar.ts';
import { duration, hour, zone } from './fields/time.ts';
import { weekdays } from './fields/weekday.ts';
import { defineKind } from './kind.ts';

export const team = defineKind({
	name: 'team',
	folder: 'teams',
	label: 'Team',
	plural: 'Teams',
	description: 'Who does what, how they are reached, and what they may decide.',
	audience: 'internal',
	fields: {
		owner: ref('team', 'Another team that keeps this page true; a team keeps its own.', 'platform').optional(),
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
				hours: list(
					object({
						who: person('Who is called at these hours.'),
						from: hour('The hour from which they are.', '07:00'),
						to: hour('The hour until which they are; of the next day, if it is not later.', '21:00'),
						days: list(oneOf(weekdays, 'A day.'), 'The days on which that begins; every day, if there are none.'),
						zone: zone('The zone of the hours; that of the handbook, if there is none.').optional(),
					}),
					'Who is called when. Without it, the first is called around the clock; with it, hours that nobody has are gaps.',
				),
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
