import { largeOrRegulated } from '../when.ts';
import { asked } from './asked.ts';
import { person } from './person.ts';
import { ref } from './ref.ts';
import { list, object, oneOf, text } from './scalar.ts';
import { date, duration } from './time.ts';

/** Who may read a document. Ordered: each may read what those before it may. */
export const audiences = ['public', 'support', 'internal'] as const;
export type Audience = (typeof audiences)[number];

/** The fields of every kind. `audience` gets its default from the kind. */
export const shared = () => ({
	title: text('What the document is called, in lists and at its head.', 'Payments burn their error budget'),
	summary: text(
		'One or two sentences that tell a reader whether this is the page.',
		'Payments fail more often than we promise; what to do first.',
	).optional(),
	owner: asked(ref('team', 'The team that keeps this document true.', 'checkout').optional(), ...largeOrRegulated),
	audience: oneOf(audiences, 'Who may read it.').optional(),
	tags: list(text('A word to find it by.', 'database'), 'Words to find it by.'),
	reviewed: object(
		{
			on: date('When it was last read through.'),
			by: person('Who read it through.'),
		},
		'The last review.',
	).optional(),
	reviewEvery: duration('How long a review holds.', 'P90D').optional(),
	aliases: list(
		text('An address that it had before, such as /runbooks/old-name/.', '/runbooks/old-name/'),
		'Old addresses, which redirect here.',
	),
	rules: list(
		object({
			off: text('The id of the rule.', 'placeholder-text'),
			reason: text('Why it does not hold here.', 'The page is about that word.'),
		}),
		'Rules that are set aside in this document, each with its reason.',
	),
});
