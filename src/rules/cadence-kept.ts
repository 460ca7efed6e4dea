import type { Handbook } from '../core/handbook.ts';
import { durationMs, instantIn } from '../core/instant.ts';
import { promisedNext } from '../core/promise.ts';
import { attributePlace, propsAsWritten } from '../core/props.ts';
import type { HandbookRule } from '../core/rule.ts';
import { updatesOf } from '../core/updates.ts';
import { incidentText, updateText } from './examples.ts';

/** So late a message may be without being missed. */
const graceMs = 10 * 60_000;

const example = (second: string) => ({
	'incidents/2026-11-17-payments.mdx': incidentText({
		updates:
			updateText('2026-11-17T22:10:00Z', 'investigating', 'Payments fail. Next update by 22:30.') +
			updateText(second, 'resolved', 'Over.'),
	}),
});

export const cadenceKept: HandbookRule = {
	id: 'cadence-kept',
	group: 'incident',
	scope: 'handbook',
	severity: 'info',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'off' : 'info'),
	asks: 'The next update of an incident came when it was promised; in a grave one, as often as the templates say.',
	why: 'A promised message that does not come is a second incident, for everybody who waits.',
	bad: example('2026-11-17T23:00:00Z'),
	good: example('2026-11-17T22:35:00Z'),
	*check(handbook) {
		const zone = handbook.config.timeZone;
		const cadence = cadenceOf(handbook);
		for (const document of handbook.all('incident')) {
			if (!document.fields.public) continue;
			const updates = updatesOf(document, zone);
			for (const [index, update] of updates.entries()) {
				const next = updates[index + 1];
				if (!next || update.status === 'resolved' || update.status === 'postmortem') break;
				const promised = promisedNext(update.text, update.at, zone);
				const grave = document.fields.severity <= 2 && cadence !== undefined ? update.at + cadence : undefined;
				const due = promised ?? grave;
				if (due === undefined || next.at <= due + graceMs) continue;
				const place = (at: number) => {
					const node = document.outline.components.find(
						({ node }) => node.name === 'Update' && Date.parse(propsAsWritten(node).at ?? '') === at,
					)?.node;
					return node ? (attributePlace(document.source, node, 'at') ?? node) : { field: ['started'] };
				};
				const minutes = Math.round((next.at - due) / 60_000);
				yield {
					document,
					at: place(next.at),
					message: `Unexpected delay of ${minutes} minutes, expected the update by ${instantIn(due, zone)}`,
					help: promised
						? 'The update above promised it. Write what kept you into the retrospective; times are not changed afterwards.'
						: 'The templates for incidents say how often. Promise a time in each update, and write why it was missed into the retrospective.',
					related: [
						{ document, at: place(update.at), message: promised ? 'Where it was promised' : 'The update before' },
					],
				};
			}
		}
	},
};

/** How often the templates of incidents are sent again; the shortest of them, in milliseconds. */
function cadenceOf(handbook: Handbook): number | undefined {
	const cadences = handbook.all('communication').flatMap(({ fields: { moment, cadence } }) => {
		const ms = moment.startsWith('incident-') && cadence ? durationMs(cadence) : undefined;
		return ms ? [ms] : [];
	});
	return cadences.length ? Math.min(...cadences) : undefined;
}
