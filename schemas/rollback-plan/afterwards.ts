import { asked } from '../fields/asked.ts';
import { person } from '../fields/person.ts';
import { ref } from '../fields/ref.ts';
import { list, object, oneOf, text } from '../fields/scalar.ts';
import { duration } from '../fields/time.ts';
import { largeOrRegulated } from '../when.ts';

/** How one knows that it worked, and who is told. */
export const afterwards = {
	communications: list(ref('communication', 'A template.', 'rollback-notice'), 'Messages to send.'),
	validation: list(
		object({
			check: text('What is looked at.', 'Payment success rate'),
			kind: oneOf(['stability', 'integrity', 'report', 'feature'], 'What kind of check.'),
			minimum: text('What it has to show at least.', '99.8 % over 15 minutes'),
			owner: asked(person('Who looks.').optional(), ...largeOrRegulated),
			result: text('What it showed, when the plan was carried out.', '99.9 % over 20 minutes').optional(),
			deviation: text('Why that is not what was expected, and what was changed.', 'The minimum was too low').optional(),
		}),
		'What has to hold afterwards.',
	),
	expectedState: asked(
		text('What runs afterwards.', 'All services on 2.3.1, flag new-checkout off').optional(),
		...largeOrRegulated,
	),
	downtime: duration('How long users are without the service.', 'PT0S').optional(),
};
