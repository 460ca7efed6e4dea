import { dateInWords } from '../core/date-words.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { zoneOf } from '../core/moment.ts';
import { isAhead, predecessorOf } from '../core/release-line.ts';
import { keptReleases } from '../core/upgrade-path.ts';
import { dueOf } from './deployments.ts';
import { type Gantt, type GanttRow, ganttOf, type Now, type Stretch } from './gantt.ts';
import { documentHref } from './links.ts';
import { ticksOf } from './ticks.ts';

type Release = Shaped<'release'>;

/** How a version is supported at a moment. */
export type Support = 'ahead' | 'active' | 'security' | 'ended' | 'replaced';

export interface Lifecycle {
	release: Release;
	support: Support;
	/** How long it is supported, in words. */
	words: string;
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
		const before = predecessorOf(handbook, release);
		if (before && due !== undefined && !isAhead(release)) replacedAt.set(before.id, due);
	}
	return kept.reverse().flatMap((release) => lifecycleOf(handbook, release, replacedAt, now) ?? []);
}

function lifecycleOf(
	handbook: Handbook,
	release: Release,
	replacedAt: Map<string, number>,
	now: number,
): Lifecycle | undefined {
	const begin = dueOf(handbook, release);
	if (begin === undefined) return undefined;
	const ends = endsOf(release, zoneOf(handbook, release));
	const replaced = replacedAt.get(release.id);
	const support = isAhead(release) || begin > now ? 'ahead' : supportAt(now, ends, replaced);
	const words = ends.length
		? ends.map(({ phase, date }) => `${phaseWords[phase]} until ${dateInWords(date)}`).join(', ')
		: ({ ahead: 'not out yet', replaced: 'replaced' }[support as string] ?? 'until the next one replaces it');
	const stretches = ends.length
		? stretchesOf(begin, ends)
		: [
				{
					from: begin,
					to: Math.max(begin, replaced ?? now),
					...(support === 'ahead'
						? { tone: 'mute' as const, means: 'Comes out' }
						: replaced === undefined
							? { tone: 'good' as const, means: means.active }
							: { tone: 'mute' as const, means: means.endOfLife }),
				},
			];
	const row = {
		name: release.fields.version,
		href: documentHref(handbook, release),
		words: supportWords[support],
		stretches,
	};
	return { release, support, words, row };
}

interface End {
	phase: 'active' | 'security' | 'endOfLife';
	at: number;
	date: string;
}

const endsOf = ({ fields: { support = {} } }: Release, zone: string): End[] =>
	(['active', 'security', 'endOfLife'] as const).flatMap((phase) => {
		const date = support[phase];
		const at = date === undefined ? undefined : toEpoch(date, zone);
		return date === undefined || at === undefined ? [] : [{ phase, at, date }];
	});

function supportAt(now: number, ends: End[], replaced: number | undefined): Support {
	if (ends.length === 0) return replaced === undefined ? 'active' : 'replaced';
	const phase = ends.find(({ at }) => at > now)?.phase;
	return phase === undefined || phase === 'endOfLife' ? 'ended' : phase;
}

/** Phases end to end, from the release on. */
function stretchesOf(begin: number, ends: End[]): Stretch[] {
	const stretches: Stretch[] = [];
	let from = begin;
	for (const { phase, at } of ends.filter((end) => end.at > begin)) {
		stretches.push({
			from,
			to: Math.max(from, at),
			tone: phaseTones[phase],
			word: phaseWords[phase],
			means: means[phase],
		});
		from = Math.max(from, at);
	}
	return stretches;
}

const phaseTones = { active: 'good', security: 'info', endOfLife: 'mute' } as const;
const phaseWords = { active: 'features and fixes', security: 'security fixes', endOfLife: 'kept' } as const;

const means = {
	active: 'Features and fixes',
	security: 'Security fixes',
	endOfLife: 'Replaced, or kept without fixes',
} as const;

const supportWords: Record<Support, string> = {
	ahead: 'Not out yet',
	active: 'Supported',
	security: 'Security fixes only',
	ended: 'Not supported',
	replaced: 'Replaced',
};

/** The chart of versions, with today's line. */
export const lifecycleChart = (handbook: Handbook, lifecycles: readonly Lifecycle[], time: Now): Gantt | undefined =>
	ganttOf(
		lifecycles.map(({ row }) => row),
		time,
		(from, to) => ticksOf(from, to, handbook.config.timeZone),
	);
