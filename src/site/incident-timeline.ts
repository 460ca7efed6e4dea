import type { Handbook, Shaped } from '../core/handbook.ts';
import { incidentSpans } from '../core/incident-report.ts';
import { toEpoch } from '../core/instant.ts';
import { momentAt } from '../core/moment.ts';
import { updatesOf } from '../core/updates.ts';
import { elapsedInWords } from './elapsed.ts';
import { type Gantt, type GanttRow, ganttOf, type Now, type Stretch } from './gantt.ts';
import { type State, stateNamed } from './state.ts';
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
	const isOver = fields.resolved !== undefined;
	/** What lasts yet is told by its beginning: its length would be that of the build, and not the reader's. */
	const lasting = ({ word, from: a, to: b }: Told): string =>
		!isOver && b === end
			? `${word.toLowerCase()} since ${momentAt(a, zone).words}`
			: `${word.toLowerCase()} for ${elapsedInWords(b - a)}`;
	const rows: GanttRow[] = [
		{ name: 'What was known', words: known.map(lasting).join(', '), stretches: known },
		...[...spans].map(([service, own]): GanttRow => {
			const stretches = own.map(({ status, from: a, to = end }) => ({
				from: a,
				to: Math.min(to, end),
				...looksOf(stateNamed(status)),
			}));
			return {
				name: handbook.get('service', service)?.fields.title ?? service,
				words: stretches.map(lasting).join(', then '),
				stretches,
			};
		}),
	];
	return ganttOf(rows, isOver ? undefined : time, (a, b) => ticksOf(a, b, zone));
}

type Told = Stretch & { word: string };

const looksOf = ({ word, tone, milder }: State): Omit<Told, 'from' | 'to'> => ({
	word,
	means: word,
	tone,
	...(milder ? { milder } : {}),
});

/** From the beginning to the end: unnoticed, then without a word, then in the state that each update told. */
function knownOf(incident: Shaped<'incident'>, from: number, end: number, zone: string): Told[] {
	const { detected } = incident.fields;
	const noticed = detected ? toEpoch(detected, zone) : undefined;
	const marks: { at: number; state: State }[] = [
		{ at: from, state: { word: noticed === undefined ? 'Untold' : 'Unnoticed', tone: 'mute' } },
		...(noticed === undefined ? [] : [{ at: noticed, state: noticedState }]),
		...updatesOf(incident, zone).map(({ at, status }) => ({ at, state: stateNamed(status) })),
	];
	const past = marks.filter(({ at }) => at < end);
	const merged = past.filter(({ state }, index) => index === 0 || state.word !== past[index - 1]!.state.word);
	return merged
		.map(({ at, state }, index) => ({
			from: Math.max(at, from),
			to: merged[index + 1]?.at ?? end,
			...looksOf(state),
		}))
		.filter((each) => each.to > each.from);
}

const noticedState: State = { word: 'Noticed', tone: 'bad', milder: true };
