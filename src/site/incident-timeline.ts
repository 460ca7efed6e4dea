import type { Handbook, Shaped } from '../core/handbook.ts';
import { incidentSpans } from '../core/incident-report.ts';
import { toEpoch } from '../core/instant.ts';
import { updatesOf } from '../core/updates.ts';
import { elapsedInWords } from './elapsed.ts';
import { type Gantt, type GanttRow, ganttOf, type Now, type Stretch } from './gantt.ts';
import { stateNamed } from './state.ts';
import { ticksOf } from './ticks.ts';

/**
 * How an incident went, from its beginning to its end or up to now: what was known, as the updates told it, and how each
 * service was. Undefined where the times do not make one.
 */
export function timelineOf(handbook: Handbook, incident: Shaped<'incident'>, time: Now | undefined): Gantt | undefined {
	const { fields } = incident;
	const zone = handbook.config.timeZone;
	const from = toEpoch(fields.started, zone);
	const end = fields.resolved ? toEpoch(fields.resolved, zone) : time?.now;
	if (from === undefined || end === undefined || end <= from || !Number.isFinite(end)) return undefined;
	const known = knownOf(incident, from, end, zone);
	const spans = Map.groupBy(incidentSpans(incident, zone, from, end), ({ service }) => service);
	const rows: GanttRow[] = [
		{
			name: 'What was known',
			words: known.map(({ word, from: a, to: b }) => `${word.toLowerCase()} for ${elapsedInWords(b - a)}`).join(', '),
			stretches: known,
		},
		...[...spans].map(([service, own]): GanttRow => {
			const stretches = own.map(({ status, from: a, to = end }): Stretch & { word: string } => ({
				from: a,
				to: Math.min(to, end),
				...told(status),
			}));
			const words = stretches.map(({ word, from: a, to: b }) => `${word.toLowerCase()} for ${elapsedInWords(b - a)}`);
			return {
				name: handbook.get('service', service)?.fields.title ?? service,
				words: words.join(', then '),
				stretches,
			};
		}),
	];
	return ganttOf(rows, fields.resolved ? undefined : time, (a, b) => ticksOf(a, b, zone));
}

const told = (status: string): { tone: Stretch['tone']; word: string } => {
	const { tone, word } = stateNamed(status);
	return { tone, word };
};

/** From the beginning to the end: unnoticed, then without a word, then in the state that each update told. */
function knownOf(
	incident: Shaped<'incident'>,
	from: number,
	end: number,
	zone: string,
): (Stretch & { word: string })[] {
	const { detected } = incident.fields;
	const noticed = detected ? toEpoch(detected, zone) : undefined;
	const marks: { at: number; tone: Stretch['tone']; word: string }[] = [
		{ at: from, tone: 'mute', word: noticed === undefined ? 'Untold' : 'Unnoticed' },
		...(noticed === undefined ? [] : [{ at: noticed, tone: 'bad' as const, word: 'Noticed' }]),
		...updatesOf(incident, zone).map(({ at, status }) => ({ at, ...told(status) })),
	];
	const past = marks.filter(({ at }) => at < end);
	const merged = past.filter(({ word }, index) => index === 0 || word !== past[index - 1]!.word);
	return merged
		.map(({ at, tone, word }, index) => ({ from: Math.max(at, from), to: merged[index + 1]?.at ?? end, tone, word }))
		.filter((each) => each.to > each.from);
}
