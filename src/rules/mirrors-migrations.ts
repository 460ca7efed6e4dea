import { databaseMigrations, neededFor } from '../core/database-migrations.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample, serviceExamples } from './release-example.ts';

const down = (id: string): string => `  - migration: ${id}\n    method: down-script\n    dataLoss: none\n`;
const example = (plan: string) => ({
	...serviceExamples('payments'),
	...releaseExample('2.4.0', {
		fields:
			'migrations:\n  - id: add-refunds\n    store: payments-db\n    service: payments\n    phase: expand\n    reversible: true\n    down: down/1.sql\n  - id: add-reasons\n    store: payments-db\n    service: payments\n    phase: expand\n    reversible: true\n    down: down/2.sql\n    dependsOn: [add-refunds]\n',
		plan: `data:\n${plan}`,
	}),
});

export const mirrorsMigrations: HandbookRule = {
	id: 'mirrors-migrations',
	group: 'rollback',
	scope: 'handbook',
	severity: 'error',
	asks: 'A rollback runs the down script of a migration before those of what it depends on, and only where nothing stays that needs it.',
	why: 'A down script takes away tables and columns: what was built on them fails, a later down script among it.',
	bad: example(down('add-refunds') + down('add-reasons')),
	good: example(down('add-reasons') + down('add-refunds')),
	*check(handbook) {
		const migrations = databaseMigrations(handbook);
		for (const document of handbook.all('rollback-plan')) {
			const undone = handbook.get('release', document.fields.release);
			const own = new Map(
				migrations.all.filter(({ release }) => release === undone).map((each) => [each.fields.id, each]),
			);
			const scripts = document.fields.data.flatMap(({ migration: id, method }, index) => {
				const migration = own.get(id);
				return method === 'down-script' && migration
					? [{ id, migration, at: { field: ['data', index, 'migration'] } }]
					: [];
			});
			for (const [place, { id, migration, at }] of scripts.entries()) {
				const { release, index, fields } = migration;
				const user = scripts
					.slice(place + 1)
					.find((other) => neededFor(migrations, other.migration).some((needed) => needed.fields.id === id));
				if (user) {
					yield {
						document,
						at,
						message: `Unexpected down script of \`${id}\` before the one of \`${user.id}\`, expected the reverse of what they depend on`,
						help: `Move \`${user.id}\` up: it was built on \`${id}\`, so it goes first.`,
						related: [
							{ document, at: user.at, message: `The down script of ${user.id}` },
							{
								document: user.migration.release,
								at: { field: ['migrations', user.migration.index, 'dependsOn'] },
								message: `${user.id} depends on it`,
							},
						],
					};
				}
				const stays = document.fields.components.findIndex(
					({ service, reversible }) => !reversible && service === fields.service,
				);
				if (stays === -1 || fields.phase !== 'expand') continue;
				yield {
					document,
					at,
					message: `Unexpected down script of \`${id}\`, expected it to stay with \`${fields.service}\`, which does not go back`,
					help: `Write \`method: none\`: ${fields.service} stays as it is and reads what \`${id}\` added.`,
					related: [
						{
							document,
							at: { field: ['components', stays, 'reversible'] },
							message: `${fields.service} does not go back`,
						},
						{ document: release, at: { field: ['migrations', index, 'service'] }, message: 'Added for it' },
					],
				};
			}
		}
	},
};
