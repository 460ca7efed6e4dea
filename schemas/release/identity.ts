import { asked } from '../fields/asked.ts';
import { ref } from '../fields/ref.ts';
import { bool, list, object, oneOf, text, url } from '../fields/scalar.ts';
import { duration } from '../fields/time.ts';
import { commit, digest, version } from '../fields/version.ts';

/** What exactly: artifacts, configuration, database migrations and the order in which services are deployed. */
export const identity = {
	artifacts: list(
		object({
			name: text('What it is called.', 'payments'),
			kind: oneOf(['image', 'package', 'archive', 'binary', 'chart'], 'What it is.'),
			reference: text('Where it is.', 'registry.example/payments:2.4.0'),
			digest: asked(digest('Its digest: the artifact is exactly this one.').optional(), {
				risk: ['regulated'],
				where: { status: ['candidate', 'released', 'rolled-back'] },
			}),
			commit: asked(commit('The commit it was built from.').optional(), {
				risk: ['regulated'],
				where: { status: ['candidate', 'released', 'rolled-back'] },
			}),
			branch: text('The branch of that commit.', 'release/2.4').optional(),
			build: asked(url('The build that made it.', 'https://ci.parcelway.example/payments/2.4.0').optional(), {
				risk: ['regulated'],
				where: { status: ['candidate', 'released', 'rolled-back'] },
			}),
			service: ref('service', 'The service it is deployed as.').optional(),
			previous: text('The artifact that is kept to go back to.', 'registry.example/payments:2.3.1').optional(),
		}),
		'What is deployed, built once.',
	),
	toolchain: list(text('A tool and its version.', 'node 24.21.0'), 'What it was built with.'),
	dependencies: list(
		object({
			name: text('The dependency.', 'openssl'),
			from: version('The version before.').optional(),
			to: version('The version now.').optional(),
		}),
		'Dependencies that changed.',
	),
	configuration: list(
		object({
			name: text('The setting.', 'PAYMENTS_RETRY_LIMIT'),
			kind: oneOf(['variable', 'file', 'secret'], 'What kind of setting.'),
			change: oneOf(['added', 'changed', 'removed'], 'What happens to it.'),
			default: text('Its value if nothing is set; never that of a secret.', '3').optional(),
			environments: list(ref('environment', 'An environment.', 'production'), 'Where it has to be set.'),
			note: text('What the reader has to know.', '5 in staging, where the sandbox allows no more').optional(),
		}),
		'Settings that change.',
	),
	flags: list(ref('flag', 'A flag.', 'new-checkout'), 'Flags that this release brings or turns.'),
	migrations: list(
		object({
			id: text('What it is called.', '20261110-add-refund-state'),
			store: text('The database.', 'payments-db'),
			service: ref('service', 'The service whose data it is.').optional(),
			phase: oneOf(['expand', 'migrate', 'contract'], 'Which part of expand, migrate, contract it is.'),
			reversible: bool('Whether it can be undone without losing data.'),
			fallback: text(
				'What is done instead, if it cannot be undone.',
				'The column is kept; the flag new-checkout is turned off',
			).optional(),
			down: text('The script that undoes it.', 'migrations/20261110-down.sql').optional(),
			backfill: text('How existing rows are filled.', 'In lots of 5,000 rows after the deployment').optional(),
			duration: duration('How long it takes.').optional(),
			locking: bool('Whether writers have to wait.').optional(),
			dependsOn: list(text('The id of another migration.', '20261103-add-refunds'), 'Migrations that come before.'),
		}),
		'Changes of databases.',
	),
	deployOrder: list(
		object({
			service: ref('service', 'The service.', 'payments'),
			dependsOn: list(ref('service', 'A service of this release.', 'ledger'), 'What has to be deployed before it.'),
		}),
		'The order in which services are deployed. A rollback goes the other way.',
	),
};
