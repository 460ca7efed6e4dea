import type { HandbookRule } from '../core/rule.ts';
import { incidentMessageText } from './examples.ts';

/** The messages after which people wait for the next one. */
const going = new Set(['incident-investigating', 'incident-identified', 'incident-monitoring']);

export const cadenceSet: HandbookRule = {
	id: 'cadence-set',
	group: 'communication',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'A message of an incident that goes on says how often it is sent again.',
	why: 'Silence is read as «they do not care», and support is called instead.',
	bad: { 'communications/investigating.mdx': incidentMessageText() },
	good: { 'communications/investigating.mdx': incidentMessageText('cadence: PT30M\n') },
	*check(handbook) {
		for (const document of handbook.all('communication')) {
			const { moment, cadence } = document.fields;
			if (cadence !== undefined || !going.has(moment)) continue;
			yield {
				document,
				at: { field: ['moment'] },
				message: `Missing cadence of a message for \`${moment}\`, expected how often it is sent again`,
				help: 'Write `cadence: PT30M`: the next message comes after 30 minutes, also if there is nothing new.',
			};
		}
	},
};
