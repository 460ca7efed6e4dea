import { addDays } from '../core/day.ts';
import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { planText, rollbackExample, stepText } from './examples.ts';

const release =
	'migrations:\n  - id: 20261110-drop-notes\n    store: payments-db\n    phase: contract\n    reversible: false\n    fallback: The backup of the evening\n';
const example = (tested: string) => ({
	...rollbackExample(
		planText({
			fields: `data:\n  - migration: 20261110-drop-notes\n    method: restore\n    dataLoss: What was written since the backup\nbackups:\n  - store: payments-db\n    taken: 2026-11-16T00:55:00Z\n${tested}`,
			steps: stepText('service="payments" owner="on-call"'),
		}),
		release,
	),
	'exercises/2026-08-restore.mdx':
		'---\ntitle: Restore payments-db\ntype: restore-test\nbackups: [payments-db]\ndate: 2026-08-20\noutcome: passed\n---\n\n## What we tried\n\nA.\n\n## What we found\n\nB.\n',
});

export const restoreTested: HandbookRule = {
	id: 'restore-tested',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		risk === 'regulated' ? 'error' : size === 'solo' || risk === 'low' ? 'info' : 'warning',
	asks: 'A backup that a rollback rests on was restored in an exercise, with success, within a year.',
	why: 'A backup that was never restored is a hope.',
	bad: example(''),
	good: example('    restoreTestedBy: 2026-08-restore\n'),
	*check(handbook, { clock }) {
		for (const { plan, release } of plansInForce(handbook, clock)) {
			const { backups, data } = plan.fields;
			for (const [index, { migration, method }] of data.entries()) {
				const store = release.fields.migrations.find(({ id }) => id === migration)?.store;
				const at = backups.findIndex((backup) => backup.store === store);
				if (method !== 'restore' || store === undefined || backups[at]?.restoreTestedBy) continue;
				yield {
					document: plan,
					at: at === -1 ? { field: ['data', index, 'method'] } : { field: ['backups', at, 'store'] },
					message:
						at === -1
							? `Missing backup of \`${store}\`, expected the one that is restored`
							: `Missing restore test of the backup of \`${store}\`, expected the exercise that restored it`,
					help:
						at === -1
							? 'Add it to `backups`, with `restoreTestedBy`: the exercise that restored it.'
							: 'Restore it in staging, write an exercise of type restore-test, and name it in `restoreTestedBy`.',
				};
			}
			for (const [index, { store, restoreTestedBy }] of backups.entries()) {
				const exercise = handbook.get('exercise', restoreTestedBy);
				if (!exercise) continue;
				const { type, outcome, date } = exercise.fields;
				const old = date < addDays(clock.today(handbook.config.timeZone), -365);
				const wrong =
					type !== 'restore-test'
						? `exercise of type ${type}`
						: outcome === 'planned' || outcome === 'failed'
							? `restore test that ${outcome === 'failed' ? 'failed' : 'is planned'}`
							: old
								? `restore test of ${date}`
								: undefined;
				if (!wrong) continue;
				yield {
					document: plan,
					at: { field: ['backups', index, 'restoreTestedBy'] },
					message: `Unexpected ${wrong} for the backup of \`${store}\`, expected one that passed within a year`,
					help: 'Restore it again, and name the new exercise.',
					related: [{ document: exercise, at: { field: ['outcome'] }, message: 'The exercise' }],
				};
			}
		}
	},
};
