import type { Clock } from '../core/clock.ts';
import type { Handbook } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { suggester } from '../core/nearest.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { alertText, serviceText } from './examples.ts';

/** For how long the signals of a release are watched, with a margin. */
const watchedMs = 14 * 86_400_000;

export const everyAlertCovered: HandbookRule = {
	id: 'every-alert-covered',
	group: 'runbook',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : risk === 'low' ? 'info' : 'warning'),
	asks: 'An alert that a service can raise, or a release is watched by, has a runbook.',
	why: 'An alert without a runbook wakes somebody and leaves them alone.',
	bad: {
		'services/payments.mdx': serviceText('Payments', 'alerts: [DiskFul]\n'),
		'runbooks/disk-full.mdx': alertText({ fields: 'alerts: [DiskFull]\n' }),
	},
	good: {
		'services/payments.mdx': serviceText('Payments', 'alerts: [DiskFull]\n'),
		'runbooks/disk-full.mdx': alertText({ fields: 'alerts: [DiskFull]\n' }),
	},
	*check(handbook, { clock }) {
		const covered = new Set(handbook.all('runbook').flatMap(({ fields }) => fields.alerts));
		const names = [...covered];
		const suggest = suggester();
		for (const { alert, ...report } of raised(handbook, clock)) {
			if (covered.has(alert)) continue;
			const near = suggest(alert, names);
			yield {
				...report,
				message: `Missing runbook of alert \`${alert}\`, expected one that names it`,
				help: near
					? `Write \`${near}\`, if that is meant; otherwise add \`${alert}\` to the \`alerts\` of a runbook.`
					: `Add \`alerts: [${alert}]\` to its runbook, or run \`rollbook new runbook\`.`,
			};
		}
	},
};

function* raised(handbook: Handbook, clock: Clock): Iterable<Pick<Report, 'document' | 'at'> & { alert: string }> {
	for (const document of handbook.all('service'))
		for (const [index, alert] of document.fields.alerts.entries())
			yield { document, at: { field: ['alerts', index] }, alert };
	for (const document of handbook.all('release')) {
		const { status, date, zone, signals } = document.fields;
		const out = date === undefined ? undefined : toEpoch(date, zone ?? handbook.config.timeZone);
		const watched = status === 'released' && out !== undefined && !clock.hasPassed(out + watchedMs);
		if (!watched && status !== 'frozen' && status !== 'candidate') continue;
		for (const [index, { alert, runbook }] of signals.entries())
			if (alert !== undefined && runbook === undefined)
				yield { document, at: { field: ['signals', index, 'alert'] }, alert };
	}
}
