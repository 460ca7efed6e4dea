import { toEpoch } from '../core/instant.ts';
import { isOut } from '../core/release-line.ts';
import { firstReached, zoneOfRelease } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const release = (plan: string) =>
	releaseExample('2.4.0', {
		status: 'planned',
		fields:
			'migrations:\n  - id: drop-old-amounts\n    store: payments-db\n    phase: migrate\n    reversible: false\n    fallback: The column is copied away.\n',
		plan,
	});

export const backupBeforeIrreversible: HandbookRule = {
	id: 'backup-before-irreversible',
	group: 'data',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' && risk === 'low' ? 'warning' : 'error'),
	asks: 'Before a database migration that cannot be undone, a backup of its store is taken.',
	why: 'If the fallback fails too, the backup is all there is.',
	bad: release(''),
	good: release('backups:\n  - store: payments-db\n'),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const plan = handbook.get('rollback-plan', document.fields.rollbackPlan);
			if (!plan || document.fields.status === 'withdrawn') continue;
			const reached = firstReached(handbook, document);
			const zone = zoneOfRelease(handbook, document);
			for (const [index, { id, store, reversible }] of document.fields.migrations.entries()) {
				if (reversible) continue;
				const saved = plan.fields.backups.findIndex((backup) => isSame(backup.store, store));
				const backup = plan.fields.backups[saved];
				const here = { document, at: { field: ['migrations', index, 'reversible'] } };
				const taken = backup?.taken === undefined ? undefined : toEpoch(backup.taken, zone);
				if (!backup) {
					yield {
						...here,
						message: `Missing backup of ${store} before \`${id}\`, expected one in the rollback plan`,
						help: `Add ${store} to \`backups\` in ${plan.file}: when it is taken, how long it is kept, whether a restore was tried.`,
						related: [
							{
								document: plan,
								at: { field: ['backups'], part: 'key' as const },
								message: 'The plan that has none of it',
							},
						],
					};
				} else if (isOut(document) && backup.taken === undefined) {
					yield {
						...here,
						message: `Missing time of the backup of ${store} before \`${id}\`, expected \`taken\``,
						help: `Write into ${plan.file} when it was taken; the one that counts is the last before the migration.`,
						related: [{ document: plan, at: { field: ['backups', saved, 'store'] }, message: 'The backup' }],
					};
				} else if (reached && taken !== undefined && taken > reached.at) {
					yield {
						...here,
						message: `Unexpected backup of ${store} after users got the release, expected it before \`${id}\``,
						help: 'Put the time right, or name the last backup before the migration: a later one lacks what was lost.',
						related: [
							{ document: plan, at: { field: ['backups', saved, 'taken'] }, message: 'When it was taken' },
							{ document, at: { field: ['deployments', reached.index, 'started'] }, message: 'When users got it' },
						],
					};
				}
			}
		}
	},
};

/** `payments-db (PostgreSQL 17)` is `payments-db`. */
const isSame = (a: string, b: string): boolean => nameOf(a) === nameOf(b);
const nameOf = (store: string): string => store.toLowerCase().split('(', 1)[0]!.trim();
