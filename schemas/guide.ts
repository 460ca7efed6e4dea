import { integer, oneOf } from './fields/scalar.ts';
import { defineKind } from './kind.ts';

export const guideTopics = [
	'process',
	'branching',
	'versioning',
	'flags',
	'security',
	'compliance',
	'on-call',
	'training',
	'writing',
] as const;

export const guide = defineKind({
	name: 'guide',
	folder: 'guides',
	label: 'Guide',
	plural: 'Guides',
	description: 'Anything else that the handbook has to tell: policies, training, how we work.',
	audience: 'internal',
	fields: {
		topic: oneOf(guideTopics, 'What it lays down; left out where none of these fits.').optional(),
		order: integer('Its place in the list, lowest first.', { example: '1' }).default(100),
	},
	example: { id: 'versioning', fields: { title: 'How we number releases' }, body: 'We follow SemVer.\n' },
});
