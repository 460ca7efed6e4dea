import { spanOf } from '../core/calendar-entry.ts';
import { dateInWords } from '../core/date-words.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { dateIn } from '../core/instant.ts';
import { perHandbook } from '../core/memo.ts';
import { spanOfEntry, zoneOf } from '../core/moment.ts';
import { releaseDates } from '../core/release-dates.ts';
import { lastDeployment, windowEnd } from '../core/rollback-window.ts';
import { calendarEntries } from './calendar-month.ts';
import { type Gantt, type GanttRow, ganttOf, type Now } from './gantt.ts';
import { ticksOf } from './ticks.ts';

type Release = Shaped<'release'>;

const milestones: Record<string, string> = {
	'feature-freeze': 'Feature freeze',
	'code-freeze': 'Code freeze',
	'go-no-go': 'Go/no-go',
	window: 'Deployment window',
	announcement: 'Announcement',
};

/** The Gantt of a release: milestones, window, stages of the rollout, and how long there is a way back. */
export function scheduleOf(handbook: Handbook, release: Release, time: Now | undefined): Gantt | undefined {
	const zone = zoneOf(handbook, release);
	const dates = releaseDates(release, handbook);
	const named = new Map(dates.map((entry) => [entry.uid.slice(release.key.length + 1), entry]));
	const rows: GanttRow[] = Object.entries(milestones).flatMap(([name, words]) => {
		const entry = named.get(name);
		if (!entry) return [];
		const { start, end, allDay } = entry;
		return [
			{
				name: words,
				words: spanOfEntry(start, end, allDay, zone),
				stretches: [
					name === 'window'
						? { from: start, to: allDay ? start : end, tone: 'good', means: 'Deployment' }
						: { from: start, to: start, tone: 'info', means: 'Milestone' },
				],
			},
		];
	});
	const stages = dates.filter(({ uid }) => uid.includes('/stage-'));
	const [first, last] = [stages[0], stages.at(-1)];
	if (first && last)
		rows.push({
			name: 'Rollout',
			words: spanOfEntry(first.start, last.end, false, zone),
			stretches: stages.map(({ start, end, title }) => ({
				from: start,
				to: end,
				tone: 'good',
				word: title,
				means: 'Deployment',
			})),
		});
	rows.push(...freezes(handbook, release, zone), ...wayBack(handbook, release, zone));
	rows.sort((a, b) => a.stretches[0]!.from - b.stretches[0]!.from);
	return rows.length > 1 ? ganttOf(rows, time, (from, to) => ticksOf(from, to, zone)) : undefined;
}

/** Freezes within five days of the deployment: they are why it is when it is. */
function freezes(handbook: Handbook, { fields }: Release, zone: string): GanttRow[] {
	const deployed = fields.window ? spanOf(fields.window.start, fields.window.end, zone) : undefined;
	if (!deployed) return [];
	return allFreezes(handbook)
		.filter(({ start, end }) => end >= deployed.start - 5 * dayMs && start <= deployed.end + 5 * dayMs)
		.map(({ title, start, end, allDay }) => ({
			name: title,
			words: spanOfEntry(start, end, allDay, zone),
			stretches: [{ from: start, to: end, tone: 'warn', means: 'Freeze' }],
		}));
}

const allFreezes = perHandbook('freezes', (handbook) =>
	calendarEntries(handbook).filter(
		({ category, status, recurrence }) => category === 'freeze' && status !== 'cancelled' && !recurrence,
	),
);

const dayMs = 86_400_000;

function wayBack(handbook: Handbook, release: Release, zone: string): GanttRow[] {
	const plan = handbook.get('rollback-plan', release.fields.rollbackPlan);
	const end = plan && windowEnd(handbook, plan);
	const begin =
		lastDeployment(handbook, release) ??
		(release.fields.window && spanOf(release.fields.window.start, undefined, zone)?.start);
	if (end === undefined || begin === undefined || end <= begin) return [];
	return [
		{
			name: 'The way back is open',
			words: `until ${dateInWords(dateIn(end, zone))}`,
			stretches: [{ from: begin, to: end, tone: 'mute', means: 'The way back' }],
		},
	];
}
