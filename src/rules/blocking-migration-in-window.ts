import { inWords } from '../core/duration.ts';
import { durationMs, toEpoch } from '../core/instant.ts';
import { zoneOfRelease } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const locking = (duration: string) =>
	releaseExample('2.4.0', {
		status: 'planned',
		fields: `window:\n  start: 2026-12-01T22:00:00Z\n  end: 2026-12-01T23:00:00Z\nmigrations:\n  - id: change-amounts\n    store: payments-db\n    phase: migrate\n    reversible: true\n    locking: true\n    duration: ${duration}\n`,
	});

export const blockingMigrationInWindow: HandbookRule = {
	id: 'blocking-migration-in-window',
	group: 'data',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'A database migration for which writers have to wait runs in a window that is long enough for it.',
	why: 'While it runs nobody can book or pay; that has to be an hour which somebody chose, and it has to end in time.',
	bad: locking('PT90M'),
	good: locking('PT40M'),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { status, window, migrations } = document.fields;
			if (status === 'withdrawn' || status === 'rolled-back') continue;
			const zone = zoneOfRelease(handbook, document);
			const [start, end] = window ? [toEpoch(window.start, zone), toEpoch(window.end, zone)] : [];
			let left = start !== undefined && end !== undefined ? end - start : Number.POSITIVE_INFINITY;
			for (const [index, { id, locking, duration }] of migrations.entries()) {
				if (!locking) continue;
				const at = (part: string) => ({ field: ['migrations', index, part] });
				const takes = duration === undefined ? 0 : (durationMs(duration) ?? 0);
				if ((!window || !duration) && status !== 'planned') {
					yield {
						document,
						at: at('locking'),
						message: window
							? `Missing duration of \`${id}\`, expected how long writers have to wait`
							: `Missing window for \`${id}\`, expected one for a migration that makes writers wait`,
						help: window
							? 'Try it on a copy of production and write `duration`.'
							: 'Add `window`: the hours in which users can best do without; or make the migration one that does not block.',
					};
				} else if (takes > left) {
					yield {
						document,
						at: at('duration'),
						message: `Unexpected duration of ${inWords(duration!)} for \`${id}\`, expected one that the window has room for`,
						help: 'Lengthen the window, or do it in lots that do not block: users wait as long as it runs.',
						related: [{ document, at: { field: ['window'], part: 'key' }, message: 'The window' }],
					};
				}
				left -= takes;
			}
		}
	},
};
