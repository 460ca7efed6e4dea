import { toEpoch } from '../core/instant.ts';
import type { HandbookRule } from '../core/rule.ts';
import { incidentText, retrospectiveText } from './examples.ts';

const weekMs = 7 * 86_400_000;

const incident = incidentText({ severity: 2, started: '2026-11-09T22:00:00Z', resolved: '2026-11-09T23:00:00Z' });

export const retrospectiveDue: HandbookRule = {
	id: 'retrospective-due',
	group: 'incident',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		risk === 'regulated' ? 'error' : size === 'solo' || risk === 'low' ? 'info' : 'warning',
	asks: 'A grave incident (severity 1 or 2, or impact critical) has a retrospective a week after it was over.',
	why: 'After a week nobody remembers what was on the screen, and it happens again.',
	bad: { 'incidents/2026-11-09-payments.mdx': incident },
	good: {
		'incidents/2026-11-09-payments.mdx': incident,
		'retrospectives/2026-11-payments.mdx': retrospectiveText('date: 2026-11-13\nincident: 2026-11-09-payments\n'),
	},
	*check(handbook, { clock }) {
		const looked = new Set(handbook.all('retrospective').map(({ fields }) => fields.incident));
		for (const document of handbook.all('incident')) {
			const { severity, impact, resolved } = document.fields;
			const over = resolved === undefined ? undefined : toEpoch(resolved, handbook.config.timeZone);
			if (over === undefined || !clock.hasPassed(over + weekMs) || looked.has(document.id)) continue;
			if (severity > 2 && impact !== 'critical') continue;
			yield {
				document,
				at: { field: [severity > 2 ? 'impact' : 'severity'] },
				message: `Missing retrospective of an incident of ${severity > 2 ? 'impact critical' : `severity ${severity}`}, expected one within a week after ${resolved}`,
				help: `Hold it, and write it down: \`rollbook new retrospective\`, with \`incident: ${document.id}\`.`,
			};
		}
	},
};
