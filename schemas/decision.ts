import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { list, oneOf } from './fields/scalar.ts';
import { date } from './fields/time.ts';
import { defineKind, required } from './kind.ts';

export const decision = defineKind({
	name: 'decision',
	folder: 'decisions',
	label: 'Decision',
	plural: 'Decisions',
	description: 'What was decided, and why; so that nobody has to guess later.',
	audience: 'internal',
	fields: {
		status: oneOf(['proposed', 'accepted', 'rejected', 'superseded'], 'What became of it.'),
		date: date('When it was decided.'),
		deciders: list(person('Who decided.'), 'Who decided.'),
		supersedes: ref('decision', 'The decision that it replaces.').optional(),
		services: list(ref('service', 'A service.'), 'The services that are concerned.'),
	},
	sections: () => [
		required('Context', 'What made a decision necessary.', 'Background', 'Problem'),
		required('Decision', 'What was decided.'),
		required('Alternatives', 'What else was thought of, and why it was left.', 'Options', 'Considered options'),
		required('Consequences', 'What follows from it, good and bad.'),
	],
	example: { id: '0001-weekly-trains', fields: { title: 'Weekly trains', status: 'accepted', date: '2026-01-15' } },
});
