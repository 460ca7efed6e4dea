import { toEpoch } from '../core/instant.ts';
import { attributePlace, propsAsWritten } from '../core/props.ts';
import type { HandbookRule } from '../core/rule.ts';
import { incidentText, updateText } from './examples.ts';

const example = (first: string, second: string) => ({
	'incidents/2026-11-17-payments.mdx': incidentText({
		updates:
			updateText(first, 'investigating') +
			updateText(second, 'monitoring') +
			updateText('2026-11-17T23:00:00Z', 'resolved', 'Over.'),
	}),
});

export const updatesInOrder: HandbookRule = {
	id: 'updates-in-order',
	group: 'incident',
	scope: 'handbook',
	severity: 'error',
	asks: 'The updates of an incident stand in the order in which they were told, none before it began.',
	why: 'A story whose times jump is not believed, and the next time nobody reads it.',
	bad: example('2026-11-17T22:40:00Z', '2026-11-17T22:10:00Z'),
	good: example('2026-11-17T22:10:00Z', '2026-11-17T22:40:00Z'),
	*check(handbook) {
		const zone = handbook.config.timeZone;
		for (const document of handbook.all('incident')) {
			const updates = document.outline.components.flatMap(({ node }) => {
				const { at: written = '' } = propsAsWritten(node);
				const time = node.name === 'Update' ? toEpoch(written, zone) : undefined;
				const at = attributePlace(document.source, node, 'at') ?? node;
				return time === undefined ? [] : [{ at, time, written }];
			});
			const started = toEpoch(document.fields.started, zone);
			for (const { at, time, written } of updates) {
				if (started === undefined || time >= started) continue;
				yield {
					document,
					at,
					message: `Unexpected update at ${written}, expected none before the incident began`,
					help: 'Mend the time of the update, or `started`.',
					related: [{ document, at: { field: ['started'] }, message: 'When it began' }],
				};
			}
			const pairs = updates.slice(1).map((update, index) => [updates[index]!, update] as const);
			// The latest first is an order too, as long as all of them keep to it.
			if (pairs.length > 1 && pairs.every(([before, after]) => after.time <= before.time)) continue;
			for (const [before, after] of pairs) {
				if (after.time >= before.time) continue;
				yield {
					document,
					at: after.at,
					message: `Unexpected update at ${after.written} below one of ${before.written}, expected a later time`,
					help: 'Mend the time, or move the update to its place.',
					related: [{ document, at: before.at, message: 'The update above it' }],
				};
			}
		}
	},
};
