import type { FieldsOf } from '../../schemas/index.ts';
import type { Clock } from '../core/clock.ts';
import { dateInWords } from '../core/date-words.ts';
import { type Document, isOf } from '../core/document.ts';
import type { FileCommits } from '../core/file-commits.ts';
import type { Handbook } from '../core/handbook.ts';
import { dateIn, startOfDay, toEpoch } from '../core/instant.ts';
import { reviewDue } from '../core/review.ts';
import { windowEnd } from '../core/rollback-window.ts';
import { runningOf } from './way-back.ts';

export interface Stale {
	/** Why one should look twice, in sentences. */
	reasons: string[];
	/** Whether something is known to have changed since; otherwise it was only never tried. */
	grave: boolean;
}

/**
 * Why a runbook or a plan may not be true any more: its review is overdue, it is older than what runs, nobody has tried it.
 * Plans that cannot be needed, and frozen editions, are records: they do not go stale.
 */
export function stalenessOf(
	handbook: Handbook,
	document: Document,
	{ clock, commits }: { clock: Clock; commits(handbook: Handbook, document: Document): FileCommits | undefined },
): Stale | undefined {
	const isPlan = isOf(document, 'rollback-plan');
	if (handbook.edition || !(isPlan || isOf(document, 'runbook'))) return undefined;
	if (isPlan && !isNeeded(handbook, document, clock)) return undefined;
	const zone = handbook.config.timeZone;
	const due = reviewDue(document, zone);
	const overdue =
		due !== undefined && clock.hasPassed(due) ? [`Its review was due on ${dateInWords(dateIn(due, zone))}.`] : [];
	const outrun = isPlan ? [] : outrunBy(handbook, document, document.fields, zone, commits);
	const tried = isTried(handbook, document, clock);
	const reasons = [
		...overdue,
		...outrun,
		...(tried
			? []
			: [isPlan ? 'It was never rehearsed.' : 'It was never practised, and no incident tells of its use.']),
	];
	return reasons.length ? { reasons, grave: overdue.length + outrun.length > 0 || isPlan } : undefined;
}

function isNeeded(handbook: Handbook, plan: Document<'rollback-plan'> & { fields: object }, clock: Clock): boolean {
	const shaped = handbook.get('rollback-plan', plan.id);
	const release = shaped && handbook.get('release', shaped.fields.release);
	const end = shaped && windowEnd(handbook, shaped);
	return (
		release !== undefined &&
		['frozen', 'candidate', 'released'].includes(release.fields.status) &&
		!(end !== undefined && clock.hasPassed(end))
	);
}

/** Releases of its services that went out after it was looked through: reviewed, or, where that is not told, changed. */
function outrunBy(
	handbook: Handbook,
	document: Document,
	{ reviewed, services }: FieldsOf<'runbook'>,
	zone: string,
	commits: (handbook: Handbook, document: Document) => FileCommits | undefined,
): string[] {
	const reviewedAt = reviewed && toEpoch(reviewed.on, zone);
	// on the day itself nobody knows which came first
	const looked = reviewedAt === undefined ? commits(handbook, document)?.updated : reviewedAt + 86_400_000;
	if (looked === undefined) return [];
	const said = reviewedAt === undefined ? 'changed' : 'reviewed';
	const day = dateInWords(dateIn(reviewedAt ?? looked, zone));
	return runningOf(handbook, services)
		.filter(({ since }) => since > looked)
		.slice(0, 1)
		.map(
			({ release, since }) =>
				`It was last ${said} on ${day}; ${release.fields.version} went live after that, on ${dateInWords(dateIn(since, zone))}.`,
		);
}

/** Whether an exercise tried it, or an incident used it. */
function isTried(handbook: Handbook, document: Document, clock: Clock): boolean {
	const zone = handbook.config.timeZone;
	return handbook.backlinks(document).some(({ from, by }) => {
		if (!('field' in by)) return false;
		if (isOf(from, 'incident')) return by.field[0] === 'runbooks';
		if (!isOf(from, 'exercise') || from.fields.outcome === 'planned') return false;
		return (
			['runbooks', 'rollbackPlans'].includes(String(by.field[0])) && clock.hasPassed(startOfDay(from.fields.date, zone))
		);
	});
}
