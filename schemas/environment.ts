import { asked } from './fields/asked.ts';
import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { integer, list, text, url } from './fields/scalar.ts';
import { defineKind } from './kind.ts';
import { and, largeOrRegulated } from './when.ts';

export const environment = defineKind({
	name: 'environment',
	folder: 'environments',
	label: 'Environment',
	plural: 'Environments',
	description: 'A place where the product runs: what it is for, how it differs from production, who may touch it.',
	audience: 'internal',
	fields: {
		order: integer('Its place on the way to production, lowest first.', { example: '1' }),
		promotesTo: ref('environment', 'The next environment.', 'production').optional(),
		promotionCriteria: asked(
			list(text('What has to hold.', 'All smoke tests have passed'), 'What has to hold before a release goes on.'),
			...and(largeOrRegulated, { given: ['promotesTo'] }),
		),
		smokeTests: list(text('A test.', 'A test order is paid'), 'What is tried after each deployment.'),
		parity: list(
			text('A difference.', 'One instance of each service instead of three'),
			'How it differs from production.',
		),
		dependencies: list(
			text('Something outside.', 'The sandbox of the payment provider'),
			'What its services need that is none of ours.',
		),
		configurationSource: text(
			'Where its configuration is kept.',
			'The repository configuration, folder staging',
		).optional(),
		secrets: asked(text('How secrets are handled.', 'In the vault; each service reads its own').optional(), {
			risk: ['regulated'],
		}),
		access: asked(list(person('Who has access.'), 'Who may touch it.'), { risk: ['regulated'] }),
		driftControl: asked(
			text(
				'How one notices that it was changed by hand.',
				'A job compares it with the repository every night',
			).optional(),
			{ risk: ['regulated'] },
		),
		url: url('Where it is.', 'https://staging.parcelway.example/').optional(),
	},
	example: { id: 'staging', fields: { title: 'Staging', order: '2' }, body: 'Where releases are rehearsed.\n' },
});
