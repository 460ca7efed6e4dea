import { alertName } from '../fields/alert-name.ts';
import { asked } from '../fields/asked.ts';
import { ref } from '../fields/ref.ts';
import { bool, list, object, oneOf, text, url } from '../fields/scalar.ts';
import { duration } from '../fields/time.ts';

export const signalCategories = ['errors', 'latency', 'traffic', 'saturation', 'business', 'data'] as const;

/** Watching: what is looked at in the first 24 hours. */
export const watching = {
	signals: list(
		object({
			name: text('What is watched.', 'Payment error rate'),
			category: oneOf(signalCategories, 'What it tells about.'),
			baseline: text('What it was before.', '0.2 %').optional(),
			threshold: text('From what value on something is wrong.', '> 1 %'),
			for: duration('How long it has to last.', 'PT5M').optional(),
			dashboard: url('Where it is seen.', 'https://grafana.parcelway.example/d/payments').optional(),
			alert: alertName('The alert that fires.').optional(),
			runbook: ref('runbook', 'What to do then.').optional(),
			triggersRollback: bool('Whether the release is rolled back then.').default(false),
			observed: asked(text('What it showed in those 24 hours.', '0.3 % at most, at 22:40').optional(), {
				risk: ['regulated'],
				where: { status: ['released', 'rolled-back'] },
			}),
			explanation: text(
				'Why it showed something else than before.',
				'The provider was slow for ten minutes',
			).optional(),
		}),
		'Signals of the first 24 hours.',
	),
};
