import { asked } from '../fields/asked.ts';
import { ref } from '../fields/ref.ts';
import { list, number, object, oneOf, text, url } from '../fields/scalar.ts';
import { duration, instant } from '../fields/time.ts';
import { digest } from '../fields/version.ts';

export const rolloutStrategies = ['rolling', 'blue-green', 'canary', 'shadow', 'a-b', 'all-at-once'] as const;

/** How: the stages of exposure, and the deployments that took place. */
export const rollout = {
	rollout: object(
		{
			strategy: oneOf(rolloutStrategies, 'How users are moved over.'),
			stages: list(
				object({
					share: number('The share of users or traffic, in percent.', { min: 0, max: 100, example: '5' }),
					bake: duration('How long one watches before the next stage.', 'PT2H').optional(),
					gate: text('What has to hold for the next stage.', 'Payment error rate below 0.5 %').optional(),
				}),
				'The stages, in order.',
			),
			winner: text(
				'Of an A/B test: what decides between the two.',
				'More orders paid in two weeks, with a confidence of 95 %',
			).optional(),
			preflight: text('The command that tries everything before the first stage.', 'deploy preflight 2.4.0').optional(),
			pipeline: url(
				'The pipeline, or the script, that deploys it.',
				'https://git.parcelway.example/parcelway/deploy/blob/main/release.yml',
			).optional(),
		},
		'How it goes out.',
	).optional(),
	deployments: asked(
		list(
			object({
				environment: ref('environment', 'Where.', 'production'),
				service: ref('service', 'Which service, if not all.').optional(),
				started: instant('When it began.'),
				finished: instant('When it was over.').optional(),
				outcome: oneOf(['running', 'succeeded', 'failed', 'rolled-back'], 'How it went.'),
				digest: digest('The digest of what was deployed.').optional(),
				evidence: asked(url('The pipeline run.', 'https://ci.parcelway.example/deploy/production/2.4.0').optional(), {
					risk: ['regulated'],
				}),
			}),
			'Deployments that took place.',
		),
		{ risk: ['regulated'], where: { status: ['released', 'rolled-back'] } },
	),
};
