import { asked } from '../fields/asked.ts';
import { ref } from '../fields/ref.ts';
import { bool, list, object, oneOf, text } from '../fields/scalar.ts';
import { duration, instant } from '../fields/time.ts';
import { digest } from '../fields/version.ts';

export const rollbackMethods = ['redeploy', 'traffic-switch', 'flag-off', 'restore', 'configuration'] as const;

/** What is rolled back: components, data, backups, caches, configuration. */
export const parts = {
	components: list(
		object({
			service: ref('service', 'The service.', 'payments'),
			reversible: bool('Whether it can be rolled back.').default(true),
			method: oneOf(rollbackMethods, 'How.'),
			target: text('What it goes back to.', 'registry.example/payments:2.3.1').optional(),
			digest: digest('The digest of what it goes back to.').optional(),
			dependsOn: list(ref('service', 'A service of this plan.'), 'What has to be rolled back before it.'),
			effects: text('What the others notice while it alone is back.', 'Refunds wait in the queue').optional(),
			note: text('What one has to know.', 'The old image does not know the new state').optional(),
		}),
		'The services, in the order in which they are rolled back.',
	),
	data: list(
		object({
			migration: text('The id of the database migration.', '20261110-add-refund-state'),
			method: oneOf(['down-script', 'restore', 'fallback', 'none'], 'How it is undone.'),
			dataLoss: text('What is lost. «none» is an answer.', 'none'),
			duration: duration('How long it takes.').optional(),
			idempotent: bool('Whether it may be run twice.').optional(),
			integrityCheck: asked(
				text('How one sees that the data is whole.', 'Each captured payment has exactly one order').optional(),
				{ risk: ['regulated'] },
			),
		}),
		'What happens to each database migration of the release.',
	),
	backups: list(
		object({
			store: text('What is saved.', 'payments-db'),
			taken: instant('When.').optional(),
			retention: asked(duration('For how long it is kept.', 'P30D').optional(), { risk: ['regulated'] }),
			immutable: asked(bool('Whether it cannot be changed.').optional(), { risk: ['regulated'] }),
			restoreTestedBy: ref('exercise', 'The exercise that restored it.').optional(),
			restoreTakes: duration('How long a restore takes.').optional(),
			restoreWindow: text('When it may be restored.', 'At any time; by night, if payments still run').optional(),
			downtime: duration('How long users are without the service meanwhile.', 'PT40M').optional(),
			customersSee: text('What customers see meanwhile.', 'Orders can be read, and not changed').optional(),
		}),
		'Backups that the plan rests on.',
	),
	caches: list(
		object({
			cache: oneOf(['application', 'cdn', 'in-memory'], 'Which kind.'),
			action: text('What is done with it.', 'Purge /checkout/*'),
		}),
		'Caches to empty.',
	),
	configuration: list(text('A setting and what it goes back to.', 'PAYMENTS_RETRY_LIMIT: 3'), 'Settings to reset.'),
	flags: list(ref('flag', 'A flag.'), 'Flags to turn off.'),
	runbooks: list(
		ref('runbook', 'A runbook.', 'restore-payments-db'),
		'Runbooks to have at hand: a restore, a failover, a deployment.',
	),
	environments: list(
		object({
			environment: ref('environment', 'Where.'),
			differs: text('How the plan differs there.', 'No traffic to drain'),
		}),
		'How it differs by environment.',
	),
	externalDependencies: list(
		text('Somebody outside who is concerned.', 'The payment provider'),
		'Others that are concerned.',
	),
};
