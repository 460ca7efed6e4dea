import { asked } from './fields/asked.ts';
import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { list, oneOf } from './fields/scalar.ts';
import { date } from './fields/time.ts';
import { askedWhen, defineKind, required } from './kind.ts';
import { and, largeOrRegulated, unlessSmall, type When } from './when.ts';

const decided: When = { where: { status: ['accepted', 'rejected', 'superseded'] } };

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
		deciders: asked(list(person('Who decided.'), 'Who decided.'), ...and(largeOrRegulated, decided)),
		supersedes: ref('decision', 'The decision that it replaces.').optional(),
		services: list(ref('service', 'A service.'), 'The services that are concerned.'),
	},
	sections: [
		required('Context', 'What made a decision necessary.', 'Background', 'Problem'),
		askedWhen([decided], required('Decision', 'What was decided.')),
		askedWhen(
			unlessSmall,
			required('Alternatives', 'What else was thought of, and why it was left.', 'Options', 'Considered options'),
		),
		askedWhen([decided], required('Consequences', 'What follows from it, good and bad.')),
	],
	example: { id: '0001-weekly-trains', fields: { title: 'Weekly trains', status: 'accepted', date: '2026-01-15' } },
});
