import type { KindName } from '../../schemas/index.ts';
import { spanOf } from '../core/calendar-entry.ts';
import { type Document, isOf } from '../core/document.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch, zoneName } from '../core/instant.ts';
import { zoneOf } from '../core/moment.ts';
import { isAhead } from '../core/release-line.ts';
import { liveRelease } from './deployments.ts';

/** Whether a page is about what runs now, about what holds or comes, or about what is over. */
export type Standing = 'live' | 'current' | 'past';

/** What somebody under stress wants to see first. Kinds that are not named stand between. */
const kindWeights: Partial<Record<KindName, number>> = {
	runbook: 4,
	'rollback-plan': 3.6,
	release: 3.2,
	incident: 3.2,
	migration: 2.8,
	service: 2.4,
	event: 1,
	exercise: 1,
	retrospective: 1,
	decision: 0.9,
	communication: 0.9,
};
const otherKinds = 1.5;
const standingWeights: Record<Standing, number> = { live: 1.3, current: 1, past: 0.4 };

/** How much sooner than others a page is told that was found as well as they were. */
export const searchWeight = (kind: KindName, standing: Standing): number =>
	Math.round(100 * (kindWeights[kind] ?? otherKinds) * standingWeights[standing]) / 100;

/** The standing of each document of a handbook at a time (milliseconds since 1970). */
export function standingsAt(handbook: Handbook, now: number): (document: Document) => Standing {
	const live = liveRelease(handbook, now);
	const ofRelease = (release: Shaped<'release'>): Standing =>
		release.id === live?.id ? 'live' : isAhead(release) ? 'current' : 'past';
	return (document) => {
		if (isOf(document, 'release')) {
			const standing = ofRelease(document);
			return standing === 'past' && isSupported(handbook, document, now) ? 'current' : standing;
		}
		if (isOf(document, 'rollback-plan')) {
			const release = handbook.get('release', document.fields.release);
			return release ? ofRelease(release) : 'current';
		}
		if (isOf(document, 'incident')) return document.fields.resolved ? 'past' : 'live';
		if (isOf(document, 'event')) return isOver(handbook, document, now) ? 'past' : 'current';
		if (isOf(document, 'exercise')) return document.fields.outcome === 'planned' ? 'current' : 'past';
		if (isOf(document, 'retrospective')) return 'past';
		if (isOf(document, 'decision'))
			return ['rejected', 'superseded'].includes(document.fields.status) ? 'past' : 'current';
		if (isOf(document, 'advisory')) return document.fields.withdrawn ? 'past' : 'current';
		return 'current';
	};
}

/** Whether a line is told to be supported still, though a newer release is live. */
function isSupported(handbook: Handbook, release: Shaped<'release'>, now: number): boolean {
	const { status, support } = release.fields;
	const end = support && (support.endOfLife ?? support.security ?? support.active);
	return status === 'released' && end !== undefined && (toEpoch(end, zoneOf(handbook, release)) ?? now) > now;
}

/** Whether an event takes place no more. One that recurs is taken to go on. */
function isOver(handbook: Handbook, event: Shaped<'event'>, now: number): boolean {
	const { start, end, status, recurrence } = event.fields;
	if (status === 'cancelled') return true;
	const span = recurrence === undefined ? spanOf(start, end, zoneName(zoneOf(handbook, event))) : undefined;
	return span !== undefined && span.end <= now;
}
