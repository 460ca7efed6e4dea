import { ref } from './fields/ref.ts';
import { bool, list, number, object, oneOf, text } from './fields/scalar.ts';
import { date, duration } from './fields/time.ts';
import { defineKind } from './kind.ts';

export const flag = defineKind({
	name: 'flag',
	folder: 'flags',
	label: 'Flag',
	plural: 'Flags',
	description: 'A switch in the running product: who turns it, how far it is, when it goes.',
	audience: 'internal',
	fields: {
		type: oneOf(['release', 'ops', 'experiment', 'permission'], 'What it is for.'),
		default: bool('What it is where nothing is set.'),
		services: list(ref('service', 'A service.'), 'The services that read it.'),
		environments: list(
			object({
				environment: ref('environment', 'Where.'),
				state: oneOf(['off', 'partial', 'on'], 'What it is there.'),
				share: number('For how many users, in percent.', { min: 0, max: 100, example: '25' }).optional(),
			}),
			'What it is, environment by environment.',
		),
		stages: list(
			object({
				audience: text('Who sees it.', 'internal users'),
				share: number('How many of them, in percent.', { min: 0, max: 100, example: '100' }).optional(),
				bake: duration('For how long.').optional(),
			}),
			'The stages of its exposure, in order.',
		),
		killSwitch: text('How it is turned off at once.', '`flags set new-checkout off`').optional(),
		activation: text('What has to hold before it is turned on.', 'The rehearsal of the rollback has passed').optional(),
		termination: text('What ends it.', 'At 100 % for two weeks without an incident').optional(),
		healthCheck: text('What is looked at after it is turned.', 'Payment error rate, for five minutes').optional(),
		created: date('When it was made.').optional(),
		removeBy: date('Until when it has to be gone.').optional(),
		public: bool('Whether the status page tells how far it is, beside the release that brings it.').default(false),
		introducedIn: ref('release', 'The release that brought it.').optional(),
		removedIn: ref('release', 'The release that removed it.').optional(),
	},
	example: {
		id: 'new-checkout',
		fields: { title: 'New checkout', type: 'release', default: 'false' },
		body: 'Shows the new checkout.\n',
	},
});
