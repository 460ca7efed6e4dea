import { type Occurrence, occurrences } from '../core/calendar.ts';
import { isPublishable, titleOf } from '../core/document.ts';
import { compareText } from '../core/finding.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { lastEnvironment } from '../core/last-environment.ts';
import { zoneOf } from '../core/moment.ts';
import { windowEnd } from '../core/rollback-window.ts';
import { titleNamed } from '../core/title-named.ts';
import { inWords, wordsWithin } from '../core/words.ts';
import { calendarEntries } from './calendar-month.ts';
import { liveSince, runningIn } from './deployments.ts';
import { library } from './library.ts';
import { documentHref } from './links.ts';
import { shortCommit } from './stamp.ts';

/** A release that runs somewhere in the last environment, and its way back. Times are milliseconds since 1970. */
export interface WayBack {
	release: Shaped<'release'>;
	/** Its services that still run it. */
	services: string[];
	since: number;
	plan?: Shaped<'rollback-plan'> | undefined;
	/** Until when going back is possible; undefined where nobody says. */
	end?: number | undefined;
}

/** What is live, the latest first: only what some service still runs. */
export function waysBack(handbook: Handbook): WayBack[] {
	const found = new Map<string, WayBack>();
	for (const [service, { release, since }] of runningIn(handbook).get(lastEnvironment(handbook)) ?? []) {
		const known = found.get(release.id);
		if (known) {
			known.services.push(service);
			continue;
		}
		const plan = handbook.get('rollback-plan', release.fields.rollbackPlan ?? release.id);
		found.set(release.id, {
			release,
			services: [service],
			since: liveSince(handbook, release) ?? since,
			plan,
			end: plan && windowEnd(handbook, plan),
		});
	}
	return [...found.values()].sort((a, b) => b.since - a.since);
}

/** Something that happened, and where it is told. */
export interface LateChange {
	at: number;
	what: string;
	title: string;
	href: string;
}

const hourMs = 3_600_000;

/** How far back somebody on call looks for what was changed. */
export const changedWithin = 72 * hourMs;

/** What changed in the systems lately, the latest first: deployments, incidents, maintenance. */
export function lateChanges(handbook: Handbook, now: number): LateChange[] {
	const found: LateChange[] = [];
	const add = (document: Shaped<'release'> | Shaped<'incident'>, written: string | undefined, what: string): void => {
		const at = written === undefined ? undefined : toEpoch(written, zoneOf(handbook, document));
		if (at === undefined || at > now || at < now - changedWithin) return;
		found.push({ at, what, title: titleOf(document), href: documentHref(handbook, document) });
	};
	for (const release of handbook.all('release')) {
		const places = Map.groupBy(
			release.fields.deployments,
			({ environment, outcome }) => `${wordsWithin(outcome)} in ${titleNamed(handbook, 'environment', environment)}`,
		);
		for (const [place, deployments] of places) {
			const services = deployments.flatMap(({ service }) => (service ? titleNamed(handbook, 'service', service) : []));
			const latest = deployments
				.map(({ finished, started }) => finished ?? started)
				.sort()
				.at(-1);
			add(release, latest, `Deployment ${place}${services.length ? `: ${services.join(', ')}` : ''}`);
		}
	}
	for (const incident of handbook.all('incident')) {
		add(incident, incident.fields.started, 'Incident began');
		add(incident, incident.fields.resolved, 'Incident was resolved');
	}
	const worked = occurrences(
		calendarEntries(handbook).filter(
			({ category, status }) => ['maintenance', 'third-party'].includes(category) && status !== 'cancelled',
		),
		now - changedWithin,
		now,
	);
	for (const { entry, start } of worked) {
		if (start > now || start < now - changedWithin) continue;
		const what = entry.category === 'third-party' ? 'Maintenance at a third party' : 'Maintenance';
		found.push({ at: start, what, title: entry.title, href: documentHref(handbook, entry.document) });
	}
	return found.sort((a, b) => b.at - a.at || compareText(a.title, b.title));
}

/** What was changed in the pages that somebody on call works by, the latest first. */
export function lateEdits(handbook: Handbook, now: number): LateChange[] {
	const { commits } = library();
	return (['runbook', 'rollback-plan', 'team'] as const)
		.flatMap((kind) => handbook.all(kind))
		.filter(isPublishable)
		.flatMap((document): LateChange[] => {
			const changed = commits(handbook, document);
			if (!changed || changed.updated > now || changed.updated < now - changedWithin) return [];
			const what = `${inWords(document.kind)} changed in ${shortCommit(changed.commit)}`;
			return [{ at: changed.updated, what, title: titleOf(document), href: documentHref(handbook, document) }];
		})
		.sort((a, b) => b.at - a.at || compareText(a.title, b.title));
}

const soon = 14 * 24 * hourMs;

/** What stops changes now, or within two weeks; the soonest first. */
export const freezes = (handbook: Handbook, now: number): Occurrence[] =>
	occurrences(
		calendarEntries(handbook).filter(({ category, status }) => category === 'freeze' && status !== 'cancelled'),
		now,
		now + soon,
	).filter(({ end }) => end > now);
