import { asked } from '../fields/asked.ts';
import { person } from '../fields/person.ts';
import { bool, list, object, oneOf, text, url } from '../fields/scalar.ts';
import { and } from '../when.ts';

/** The meeting that decides whether a release goes out. When it is held stands in `milestones.goNoGo`. */
export const goNoGo = {
	goNoGo: asked(
		object(
			{
				attendees: asked(list(person('Who was there.', 'platform/release-manager'), 'Who was there, or has to be.'), {
					size: ['team', 'organisation'],
				}),
				criteria: list(
					object({
						criterion: text('What has to hold for a go.', 'No critical bug is open'),
						met: bool('Whether it holds; left out as long as nobody has looked.').optional(),
						note: text('What there is to say of it.', 'The last one was closed on Monday').optional(),
					}),
					'What has to hold for a go: tests, security, known issues, the way back, people.',
				),
				decision: oneOf(['pending', 'go', 'no-go'], 'What was decided.').default('pending'),
				reason: text(
					'Why it was decided so.',
					'Go, as long as no share above 25 % comes before Black Friday',
				).optional(),
				minutes: url(
					'Where it is written down.',
					'https://git.parcelway.example/parcelway/releases/2.4.0/go',
				).optional(),
			},
			'The meeting that decides whether it goes out.',
		).optional(),
		...and([{ size: ['organisation'] }, { size: ['team'], given: ['milestones.goNoGo'] }], {
			where: { type: ['feature', 'lts'], status: ['candidate', 'released', 'rolled-back'] },
		}),
	),
};
