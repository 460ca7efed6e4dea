import { barriersOf } from '../core/rollback-limits.ts';
import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const migration = (id: string, phase: string, more: string): string =>
	`migrations:\n  - id: ${id}\n    store: payments-db\n    phase: ${phase}\n${more}`;
const releases = (window: string) => ({
	...releaseExample('2.3.0', {
		fields: migration('add-new', 'expand', '    reversible: true\n'),
		plan: `window:\n${window}data:\n  - migration: add-new\n    method: none\n    dataLoss: none\n`,
	}),
	...releaseExample('2.4.0', {
		fields: migration(
			'drop-old',
			'contract',
			'    reversible: false\n    fallback: The column is renamed, and dropped 90 days later.\n    dependsOn: [add-new]\n',
		),
		plan: 'window:\n  closedBy: 2.5.0\nbackups:\n  - store: payments-db\n    taken: 2026-11-10T21:00:00Z\ndata:\n  - migration: drop-old\n    method: none\n    dataLoss: none\n',
	}),
});

export const rollbackPastContract: HandbookRule = {
	id: 'rollback-past-contract',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : risk === 'low' ? 'info' : 'warning'),
	asks: 'The window of a rollback plan is closed once a contract migration has taken away what the code before still reads.',
	why: 'Code that comes back to a database without its old columns fails at once, and takes what it writes with it.',
	bad: releases('  closedBy: 2.4.0\n'),
	good: releases('  until: 2026-11-10T22:00:00Z\n  closedBy: 2.4.0\n'),
	*check(handbook, { clock }) {
		for (const { plan, release } of plansInForce(handbook, clock)) {
			const barrier = barriersOf(handbook, release).find(({ state }) => state === 'closed');
			if (!barrier || barrier.by.release.id === release.id) continue;
			const { by, past } = barrier;
			yield {
				document: plan,
				at: { field: [plan.fields.window ? 'window' : 'release'], part: 'key' },
				message: `Unexpected way back past \`${past.fields.id}\`, expected its end with \`${by.fields.id}\` of ${by.release.fields.version}`,
				help: `Write in \`window\`: \`until\` with the time at which ${by.release.fields.version} went out. From then on problems of ${release.fields.version} are fixed forward.`,
				related: [
					{
						document: by.release,
						at: { field: ['migrations', by.index, 'id'] },
						message: 'Takes the old form away, and does not go back',
					},
					{
						document: past.release,
						at: { field: ['migrations', past.index, 'id'] },
						message: `Code before ${past.release.fields.version} reads the old form`,
					},
				],
			};
		}
	},
};
