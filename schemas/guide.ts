import { integer } from './fields/scalar.ts';
import { defineKind } from './kind.ts';

export const guide = defineKind({
	name: 'guide',
	folder: 'guides',
	label: 'Guide',
	plural: 'Guides',
	description: 'Anything else that the handbook has to tell: policies, training, how we work.',
	audience: 'internal',
	fields: {
		order: integer('Its place in the list, lowest first.', { example: '1' }).default(100),
	},
	example: { id: 'versioning', fields: { title: 'How we number releases' }, body: 'We follow SemVer.\n' },
});
