import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { dateInWords, zoneOf } from '../core/moment.ts';
import { isAhead } from '../core/release-line.ts';
import { keptReleases } from '../core/upgrade-path.ts';
import { dueOf } from './deployments.ts';
import { type Gantt, type GanttRow, ganttOf, type Stretch } from './gantt.ts';
import { documentHref } from './links.ts';
import { ticksOf } from './ticks.ts';

type Release = Shaped<'release'>;

/** How a version is supported at a moment. */
export type Support = 'ahead' | 'active' | 'security' | 'ended' | 'replaced';

export interface Lifecycle {
	release: Release;
	support: Support;
	row: GanttRow;
}

/** More rows than this are not looked at, but scrolled past; the newest are shown. */
const most = 24;

/**
 * How long each version is supported, the newest first. One that says nothing of its support holds until the next one
 * that replaces it came out.
 */
export function lifecyclesOf(handbook: Handbook, now: number): Lifecycle[] {
	const kept = keptReleases(handbook).slice(-most);
	const replacedAt = new Map<string, number>();
	for (const release of kept) {
		const due = dueOf(handbook, release);
		if (release.fields.supersedes && due !== undefined && !isAhead(release))
			replacedAt.set(release.fields.supersedes, due);
	}
	return kept.reverse().flatMap((release) => lifecycleOf(handbook, release, replacedAt, now) ?? []);
}

function lifecycleOf(
	handbook: Handbook,
	release: Release,
	replacedAt: Map<string, number>,
	now: number,
): Lifecycle | undefined {
	const zone = zoneOf(handbook, release);
	const begin = dueOf(handbook, release);
	if (begin === undefined) return undefined;
	const { support = {}, version } = release.fields;
	const ends = (['active', 'security', 'endOfLife'] as const).flatMap((phase) => {
		const at = support[phase] === undefined ? undefined : toEpoch(support[phase], zone);
		return at === undefined ? [] : [{ phase, at, date: support[phase]! }];
	});
	const replaced = replacedAt.get(release.id);
	const stretches: Stretch[] = [];
	let from = begin;
	for (const { phase, at } of ends) {
		if (at <= from) continue;
		stretches.push({
			from,
			to: at,
			tone: phase === 'active' ? 'good' : phase === 'security' ? 'info' : 'mute',
			word: phaseWords[phase],
		});
		from = at;
	}
	if (ends.length === 0)
		stretches.push({
			from: begin,
			to: Math.max(begin, replaced ?? now),
			tone: replaced === undefined ? 'good' : 'mute',
		});
	const words = ends.length
		? ends.map(({ phase, date }) => `${phaseWords[phase]} until ${dateInWords(date)}`).join(', ')
		: begin > now
			? 'not out yet'
			: replaced === undefined
				? 'until the next one replaces it'
				: 'replaced';
	const phase = ends.find(({ at }) => at > now)?.phase;
	const current: Support =
		isAhead(release) || begin > now
			? 'ahead'
			: ends.length === 0
				? replaced === undefined
					? 'active'
					: 'replaced'
				: phase === undefined || phase === 'endOfLife'
					? 'ended'
					: phase;
	return { release, support: current, row: { name: version, href: documentHref(handbook, release), words, stretches } };
}

const phaseWords = { active: 'features and fixes', security: 'security fixes', endOfLife: 'kept' } as const;

/** The chart of versions, with today's line. */
export const lifecycleChart = (handbook: Handbook, lifecycles: readonly Lifecycle[], now: number): Gantt | undefined =>
	ganttOf(
		lifecycles.map(({ row }) => row),
		now,
		(from, to) => ticksOf(from, to, handbook.config.timeZone),
	);
