import { asked } from './fields/asked.ts';
import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { list, object, oneOf, text } from './fields/scalar.ts';
import { date } from './fields/time.ts';
import { askedWhen, defineKind, required } from './kind.ts';
import { largeOrRegulated, unlessSmall } from './when.ts';

export const retrospective = defineKind({
	name: 'retrospective',
	folder: 'retrospectives',
	label: 'Retrospective',
	plural: 'Retrospectives',
	description: 'What a team learned from a release, an incident or a quarter.',
	audience: 'internal',
	fields: {
		date: date('When it was held.'),
		release: ref('release', 'The release that it looks back on.').optional(),
		incident: ref('incident', 'The incident that it looks back on.').optional(),
		quarter: text('The quarter that it looks back on.', '2026-Q3').optional(),
		participants: asked(list(person('Who took part.'), 'Who took part.'), ...largeOrRegulated),
		figures: list(
			object({
				name: text('What was measured.', 'Time to roll back'),
				value: text('What it was.', '48 minutes'),
				target: text('What it should have been.', '30 minutes').optional(),
			}),
			'What the figures say.',
		),
		actions: list(
			object({
				action: text('What is to be done.', 'Alert on doubled charges'),
				owner: person('Who does it.'),
				due: date('Until when.'),
				status: oneOf(['open', 'done', 'dropped'], 'What became of it.').default('open'),
			}),
			'What is done because of it.',
		),
	},
	sections: [
		required('What went well', 'What to keep.', 'Went well'),
		required('What could be improved', 'What to change.', 'What went wrong', 'What to improve'),
		askedWhen(unlessSmall, required('What surprised us', 'What nobody had expected.', 'Surprises')),
		required('What we do differently', 'What follows from it.', 'Action items', 'Actions'),
	],
	example: { id: '2026-11-release-2.4', fields: { title: 'Looking back on 2.4', date: '2026-11-20' } },
});
