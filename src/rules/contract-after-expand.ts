import { type DatabaseMigration, databaseMigrations, neededFor } from '../core/database-migrations.ts';
import { isBefore } from '../core/release-line.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const migration = (id: string, phase: string, more = '') =>
	`  - id: ${id}\n    store: payments-db\n    phase: ${phase}\n    reversible: true\n${more}`;
const contract = migration('drop-old', 'contract', '    dependsOn: [add-new]\n');

export const contractAfterExpand: HandbookRule = {
	id: 'contract-after-expand',
	group: 'data',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'A migration that contracts names the one that expanded, which went out with an earlier release.',
	why: 'While old and new code run side by side, or after a rollback, the old code still reads what was taken away.',
	bad: releaseExample('2.4.0', {
		status: 'planned',
		fields: `migrations:\n${migration('add-new', 'expand')}${contract}`,
	}),
	good: {
		...releaseExample('2.3.0', {
			fields: `migrations:\n${migration('add-new', 'expand')}`,
			plan: 'data:\n  - migration: add-new\n    method: down-script\n    dataLoss: none\n',
		}),
		...releaseExample('2.4.0', { status: 'planned', fields: `migrations:\n${contract}` }),
	},
	*check(handbook) {
		const migrations = databaseMigrations(handbook);
		for (const contract of migrations.all) {
			if (contract.fields.phase !== 'contract') continue;
			const { release, index, fields } = contract;
			const isEarlier = (each: DatabaseMigration): boolean => isBefore(handbook, each.release, release);
			const at = (part: string): Report['at'] => ({ field: ['migrations', index, part] });
			const needed = neededFor(migrations, contract);
			const late = needed.find((each) => each.fields.phase !== 'contract' && each.release === release);
			if (late) {
				yield {
					document: release,
					at: at('phase'),
					message: `Unexpected contract in the release of \`${late.fields.id}\`, expected it in a later one`,
					help: 'Move it to a release that goes out when nothing reads the old form any more, and this one need not be rolled back.',
					related: [
						{
							document: late.release,
							at: { field: ['migrations', late.index, 'phase'] },
							message: `${late.fields.id} is the ${late.fields.phase} part`,
						},
					],
				};
			} else if (fields.dependsOn.length === 0 && migrations.all.some(isEarlier)) {
				const expand = migrations.all.find(
					(each) => each.fields.phase === 'expand' && each.fields.store === fields.store && isEarlier(each),
				);
				yield {
					document: release,
					at: at('phase'),
					message: `Missing migration that expanded for \`${fields.id}\`, expected it in \`dependsOn\``,
					help: expand
						? `Name what it finishes, such as \`${expand.fields.id}\` of ${expand.release.fields.version} on the same store.`
						: 'Name what it finishes; if there was no such migration, the old form is taken away with nothing in its place.',
					related: expand
						? [
								{
									document: expand.release,
									at: { field: ['migrations', expand.index, 'id'] },
									message: `Expanded ${fields.store}`,
								},
							]
						: [],
				};
			}
		}
	},
};
