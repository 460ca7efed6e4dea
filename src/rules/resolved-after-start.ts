import type { Clock } from '../core/clock.ts';
import type { FieldPath } from '../core/front-matter.ts';
import type { Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { incidentText } from './examples.ts';

export const resolvedAfterStart: HandbookRule = {
	id: 'resolved-after-start',
	group: 'incident',
	scope: 'handbook',
	severity: 'error',
	asks: 'An incident was noticed after it began, and over after that; so was each state of its services. None of it lies ahead.',
	why: 'An incident of minus twenty minutes makes every figure of recovery wrong, and hides that the times were guessed.',
	bad: { 'incidents/2026-11-17-payments.mdx': incidentText({ resolved: '2026-11-17T21:40:00Z' }) },
	good: { 'incidents/2026-11-17-payments.mdx': incidentText({ resolved: '2026-11-17T22:40:00Z' }) },
	*check(handbook, { clock }) {
		const zone = handbook.config.timeZone;
		for (const document of handbook.all('incident')) {
			const { started, detected, resolved, services } = document.fields;
			yield* ahead(document, zone, clock, [
				['started', started],
				['detected', detected],
				['resolved', resolved],
				...services.flatMap(({ from, to }, index): Time[] => [
					[['services', index, 'from'], from],
					[['services', index, 'to'], to],
				]),
			]);
			yield* pair(document, zone, ['started', started], ['resolved', resolved]);
			yield* pair(document, zone, ['started', started], ['detected', detected]);
			// A start behind the end is told already.
			if (resolved !== undefined && (toEpoch(started, zone) ?? 0) <= (toEpoch(resolved, zone) ?? 0))
				yield* pair(document, zone, ['detected', detected], ['resolved', resolved]);
			for (const [index, { from, to }] of services.entries())
				yield* pair(document, zone, [['services', index, 'from'], from], [['services', index, 'to'], to]);
		}
	},
};

type Time = [field: string | FieldPath, written: string | undefined];

/** Clocks of people who write differ by a little. */
const margin = 15 * 60_000;

function* ahead(document: Shaped<'incident'>, zone: string, clock: Clock, times: Time[]): Iterable<Report> {
	for (const [name, written] of times) {
		const at = written === undefined ? undefined : toEpoch(written, zone);
		if (at === undefined || clock.hasPassed(at - margin)) continue;
		const field = typeof name === 'string' ? [name] : name;
		yield {
			document,
			at: { field },
			message: `Unexpected \`${String(field.at(-1))}\` at ${written}, which lies ahead, expected a time that has come`,
			help: 'Put the time right; look at the year and the offset. What is planned is an event.',
		};
	}
}

function* pair(document: Shaped<'incident'>, zone: string, [first, from]: Time, [second, to]: Time): Iterable<Report> {
	const [start, end] = [from, to].map((time) => (time === undefined ? undefined : toEpoch(time, zone)));
	if (start === undefined || end === undefined || end >= start) return;
	const [one, other] = [first, second].map((field) => (typeof field === 'string' ? [field] : field));
	const name = String(one!.at(-1));
	yield {
		document,
		at: { field: other! },
		message: `Unexpected \`${String(other!.at(-1))}\` at ${to}, expected a time after \`${name}\`, ${from}`,
		help: 'Mend one of the two; look at the offset as well, which changes with summer time.',
		related: [{ document, at: { field: one! }, message: `\`${name}\`` }],
	};
}
