import type { Shaped } from '../core/handbook.ts';
import { suggester } from '../core/nearest.ts';
import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { contentOf } from '../core/sections.ts';
import { planText, rollbackExample, stepText } from './examples.ts';

/** Answers that say nothing. */
const evasive =
	/^(unknown|unclear|not known|tb[dac]|to be (decided|determined|defined|checked)|n\/?a|see (below|above)|some|maybe|possibly|possible|perhaps|depends|yes|\?+|-+)\.?$/i;

const release =
	'migrations:\n  - id: 20261110-add-refund-state\n    store: payments-db\n    phase: expand\n    reversible: true\n    down: migrations/down.sql\n';
const plan = (dataLoss: string) =>
	planText({
		fields: `data:\n  - migration: 20261110-add-refund-state\n    method: none\n    dataLoss: ${dataLoss}\n`,
		steps: stepText('service="payments" owner="on-call"'),
	});

export const dataLossStated: HandbookRule = {
	id: 'data-loss-stated',
	group: 'rollback',
	scope: 'handbook',
	severity: 'error',
	asks: 'A rollback plan says for each database migration of its release what data is lost, if only «none».',
	why: 'Whoever decides to go back has to know the price; those whose data it was will ask.',
	bad: rollbackExample(plan('unknown'), release),
	good: rollbackExample(plan('none'), release),
	*check(handbook, { clock }) {
		const suggest = suggester();
		for (const { plan, release } of plansInForce(handbook, clock)) {
			const { data } = plan.fields;
			const ids = release.fields.migrations.map(({ id }) => id);
			for (const [index, { migration, dataLoss }] of data.entries()) {
				if (evasive.test(dataLoss)) {
					yield {
						document: plan,
						at: { field: ['data', index, 'dataLoss'] },
						message: `Unexpected data loss \`${dataLoss}\`, expected what is lost, or \`none\``,
						help: `Find out what becomes of rows that were written after ${migration}, and write it in one sentence.`,
					};
				}
				if (!ids.includes(migration)) yield unknownMigration(plan, release, index, suggest(migration, ids));
			}
			// Where the plan keeps no list of migrations, its section «Data» may tell of all of them.
			if (data.length === 0 && contentOf(plan, 'Data').length > 0) continue;
			for (const [index, id] of ids.entries()) {
				if (data.some(({ migration }) => migration === id)) continue;
				yield {
					document: plan,
					at: { field: [data.length ? 'data' : 'release'], part: 'key' },
					message: `Missing data loss of migration \`${id}\`, expected what is lost, or \`none\``,
					help: `Add it to \`data\`: \`migration: ${id}\`, \`method\`, and \`dataLoss\` in one sentence.`,
					related: [
						{ document: release, at: { field: ['migrations', index, 'id'] }, message: `${release.id} migrates it` },
					],
				};
			}
		}
	},
};

const unknownMigration = (
	plan: Shaped<'rollback-plan'>,
	release: Shaped<'release'>,
	index: number,
	near: string | undefined,
): Report => ({
	document: plan,
	at: { field: ['data', index, 'migration'] },
	message: `Unexpected migration \`${plan.fields.data[index]!.migration}\`, expected ${near ? `\`${near}\`` : `one of release ${release.id}`}`,
	help: near ? `Write \`${near}\`.` : 'Take it out, or add the migration to the release.',
	related: [
		{ document: release, at: { field: ['migrations'], part: 'key' }, message: 'The migrations of the release' },
	],
});
