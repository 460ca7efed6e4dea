import { person } from '../fields/person.ts';
import { ref } from '../fields/ref.ts';
import { bool, list, object, oneOf, text } from '../fields/scalar.ts';
import { dateOrInstant } from '../fields/time.ts';

/** Telling: who learns of it, from whom, when. */
export const telling = {
	communications: list(
		object({
			template: ref('communication', 'The template.', 'release-announcement'),
			when: dateOrInstant('When it is sent.').optional(),
			channel: text('Where it is sent.', 'newsletter').optional(),
			owner: person('Who sends it.').optional(),
		}),
		'Messages that go with the release.',
	),
	migrationGuides: list(
		ref('migration', 'A migration guide.', '3-to-4'),
		'Guides for those who have to change something.',
	),
	advisories: list(ref('advisory', 'An advisory.'), 'Advisories that it resolves.'),
	docsTouched: list(
		object({ document: text('What is changed.', 'API reference'), done: bool('Whether it is done.') }),
		'Documentation that has to change with it.',
	),
	knownIssues: list(
		object({
			title: text('What does not work.', 'The export of orders is a day late'),
			workaround: text('What to do meanwhile.', 'Export again the next day').optional(),
			service: ref('service', 'Where.').optional(),
		}),
		'What is known not to work.',
	),
	supportReady: bool('Whether support has been briefed.').optional(),
	impact: object(
		{
			level: oneOf(['none', 'low', 'medium', 'high'], 'How much users notice.'),
			text: text('What they notice.', 'Nobody is cut off; some see the old page for an hour').optional(),
		},
		'What users notice while it goes out.',
	).optional(),
};
