import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { integer, list, text, url } from './fields/scalar.ts';
import { defineKind } from './kind.ts';

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
		promotionCriteria: list(text('What has to hold.'), 'What has to hold before a release goes on.'),
		smokeTests: list(text('A test.'), 'What is tried after each deployment.'),
		parity: list(text('A difference.'), 'How it differs from production.'),
		configurationSource: text('Where its configuration is kept.').optional(),
		secrets: text('How secrets are handled.').optional(),
		access: list(person('Who has access.'), 'Who may touch it.'),
		driftControl: text('How one notices that it was changed by hand.').optional(),
		url: url('Where it is.').optional(),
	},
	example: { id: 'staging', fields: { title: 'Staging', order: '2' }, body: 'Where releases are rehearsed.\n' },
});
