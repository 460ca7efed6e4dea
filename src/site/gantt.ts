import type { Library } from './library.ts';
import type { Tone } from './state.ts';

/** A stretch of a line of time, in milliseconds since 1970; a point where both ends are the same. */
export interface Stretch {
	from: number;
	to: number;
	tone: Tone;
	/** Whether its bar is half as high: see `State`. */
	milder?: boolean;
	/** What it is, where its row is not enough to tell. */
	word?: string;
	/** What its look stands for, as the key of the picture says it. */
	means: string;
}

/** A row of a picture of times: what it is of, when in words, and its stretches. */
export interface GanttRow {
	name: string;
	href?: string;
	words: string;
	stretches: Stretch[];
}

/** A picture of times: rows over the same line of time. */
export interface Gantt {
	from: number;
	to: number;
	rows: GanttRow[];
	/** What stands below the line, and where. */
	ticks: { at: number; label: string }[];
	/** The time that is marked as now; undefined where it lies outside. */
	now?: number;
}

/** The time, to be looked at only where it is shown. */
export type Now = Pick<Library, 'clock' | 'now'>;

/**
 * Seats rows on a line that holds them all, with a little room at both ends. Undefined where there is nothing to show.
 * Without a time, none is marked as now.
 */
export function ganttOf(
	rows: GanttRow[],
	time: Now | undefined,
	ticksOf: (from: number, to: number) => Gantt['ticks'],
): Gantt | undefined {
	const times = rows.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to]));
	if (times.length === 0) return undefined;
	const [first, last] = [Math.min(...times), Math.max(...times)];
	const room = Math.max(last - first, 60_000) / 50;
	const [from, to] = [first - room, last + room];
	const now = time?.clock.hasPassed(from) && !time.clock.hasPassed(to) ? time.now : undefined;
	const edge = (to - from) / 40;
	const ticks = ticksOf(from, to).filter(({ at }) => at >= from + edge && at <= to - edge);
	return { from, to, rows, ticks, ...(now === undefined ? {} : { now }) };
}

/** A look of bars or points, and all that it stands for in a picture. */
export interface GanttLook {
	means: string;
	tone: Tone;
	milder: boolean;
	isPoint: boolean;
}

/** What the looks of a picture stand for: each of them once, in the order in which a reader meets them. */
export function keyOf({ rows }: Gantt): GanttLook[] {
	const stretches = rows.flatMap((row) => row.stretches);
	const looks = Map.groupBy(stretches, ({ tone, milder, from, to }) => `${tone} ${milder === true} ${from === to}`);
	return [...looks.values()].map((alike) => {
		const { tone, milder = false, from, to } = alike[0]!;
		const means = [...new Set(alike.map((each) => each.means))].join(' / ');
		return { means, tone, milder, isPoint: from === to };
	});
}
