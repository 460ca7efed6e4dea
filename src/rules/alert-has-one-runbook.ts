import type { Shaped } from '../core/handbook.ts';
import type { HandbookRule } from '../core/rule.ts';
import { alertText } from './examples.ts';

export const alertHasOneRunbook: HandbookRule = {
	id: 'alert-has-one-runbook',
	group: 'runbook',
	scope: 'handbook',
	severity: 'warning',
	asks: 'An alert leads to one runbook.',
	why: 'Whoever is woken by an alert has no time to find out which of two runbooks is the true one.',
	bad: {
		'runbooks/disk-full.mdx': alertText({ fields: 'alerts: [DiskFull]\n' }),
		'runbooks/disk-almost-full.mdx': alertText({ fields: 'alerts: [DiskAlmostFull, DiskFull]\n' }),
	},
	good: {
		'runbooks/disk-full.mdx': alertText({ fields: 'alerts: [DiskFull]\n' }),
		'runbooks/disk-almost-full.mdx': alertText({ fields: 'alerts: [DiskAlmostFull]\n' }),
	},
	*check(handbook) {
		const seen = new Map<string, { document: Shaped<'runbook'>; index: number }>();
		for (const document of handbook.all('runbook')) {
			for (const [index, alert] of document.fields.alerts.entries()) {
				const first = seen.get(alert);
				if (!first) seen.set(alert, { document, index });
				if (!first || first.document === document) continue;
				yield {
					document,
					at: { field: ['alerts', index] },
					message: `Unexpected second runbook of alert \`${alert}\`, expected one: it leads to ${first.document.file} already`,
					help: 'Leave the alert to one of them and link to the other, or put the two together.',
					related: [{ document: first.document, at: { field: ['alerts', first.index] }, message: 'The other runbook' }],
				};
			}
		}
	},
};
