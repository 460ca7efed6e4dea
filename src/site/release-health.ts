import semver from 'semver';
import { isPublic } from '../core/audience.ts';
import { spanOf } from '../core/calendar-entry.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { durationMs, toEpoch } from '../core/instant.ts';
import { lastEnvironment } from '../core/last-environment.ts';
import { perHandbook } from '../core/memo.ts';
import { zoneOf } from '../core/moment.ts';
import { isAhead } from '../core/release-line.ts';
import { lastDeployment, windowEnd } from '../core/rollback-window.ts';
import { dueOf, releasesByVersion } from './deployments.ts';
import { library } from './library.ts';
import type { State } from './state.ts';

type Release = Shaped<'release'>;

const dayMs = 86_400_000;
/** How far ahead the status page tells of a release, and for how long of one that was taken back. */
const horizon = 14 * dayMs;

/** A stage of a rollout; times are milliseconds since 1970, left out where the release does not say when it begins. */
export interface Stage {
	share: number;
	from?: number;
	to?: number;
	gate?: string | undefined;
	state: State;
}

/** How a release does that is about to go out, goes out, or is watched: what everybody may know of it. */
export interface ReleaseHealth {
	state: State;
	stages: Stage[];
	/** The services that the status page shows, and whether they have it. */
	services: { service: Shaped<'service'>; state: State }[];
	/** Services that are not told of outside. */
	others: number;
	signals: Release['fields']['signals'];
	flags: { title: string; state: State }[];
	migrations: { id: string; service?: Shaped<'service'>; state: State; reversible: boolean }[];
	incidents: Shaped<'incident'>[];
	/** When it began to reach users, or is to; and until when it is watched. */
	begins?: number;
	watchedUntil?: number;
	/** Until when it can be taken back. */
	backUntil?: number;
	/** When readers are told next. */
	next?: { at: number; channel?: string | undefined };
}

/**
 * The releases of which the status page tells: public ones that are due soon, the newest live one of each major version,
 * and those that were just taken back.
 */
export const toldReleases = perHandbook('told-releases', (handbook): Set<Release> => toldAt(handbook, library().now));

export function toldAt(handbook: Handbook, now: number): Set<Release> {
	const lines = new Set<string>();
	return new Set(
		releasesByVersion(handbook).filter((release) => {
			const { status, type, version } = release.fields;
			if (!isPublic(release) || type === 'preview') return false;
			const due = beginOf(handbook, release) ?? dueOf(handbook, release);
			if (isAhead(release)) return due !== undefined && due < now + horizon;
			if (status === 'rolled-back') return due !== undefined && due > now - horizon;
			const line = String(semver.parse(version)?.major ?? '');
			if (status !== 'released' || lines.has(line) || (due !== undefined && due > now)) return false;
			lines.add(line);
			const end = release.fields.support?.endOfLife;
			return end === undefined || (toEpoch(end, zoneOf(handbook, release)) ?? Infinity) > now;
		}),
	);
}

export function releaseHealth(handbook: Handbook, release: Release, now: number): ReleaseHealth {
	const { fields } = release;
	const zone = zoneOf(handbook, release);
	const begins = beginOf(handbook, release);
	const stages = stagesOf(handbook, release, now);
	const out = lastDeployment(handbook, release);
	const ends = [stages.at(-1)?.to, out === undefined ? undefined : out + dayMs].filter((at) => at !== undefined);
	const watchedUntil = ends.length && !isBack(release) ? Math.max(...ends) : undefined;
	const plan = handbook.get('rollback-plan', fields.rollbackPlan);
	const backUntil = plan && !isBack(release) ? windowEnd(handbook, plan) : undefined;
	const outcomes = outcomesOf(handbook, release);
	const stateIn = (service: string | undefined): State => stateOf(outcomes.get(service ?? '') ?? outcomes.get(''));
	const shown = fields.services.flatMap((id) => shownService(handbook, id) ?? []);
	const next = fields.communications
		.filter(({ template }) => outside.has(handbook.get('communication', template)?.fields.to ?? ''))
		.flatMap(({ when, channel }) => {
			const at = when === undefined ? undefined : toEpoch(when, zone);
			return at !== undefined && at > now ? [{ at, channel }] : [];
		})
		.sort((a, b) => a.at - b.at)[0];
	return {
		state: overall(release, outcomes, { begins, watchedUntil, now }),
		stages,
		services: shown.map((service) => ({ service, state: stateIn(service.id) })),
		others: fields.services.length - shown.length,
		signals: fields.signals,
		flags: fields.flags.flatMap((id) => flagState(handbook, id) ?? []),
		migrations: fields.migrations.map(({ id, service, reversible }) => {
			const told = service === undefined ? undefined : shownService(handbook, service);
			return { id, ...(told ? { service: told } : {}), state: stateIn(service), reversible };
		}),
		incidents: handbook
			.all('incident')
			.filter((incident) => incident.fields.causedBy === release.id && isPublic(incident)),
		...(begins === undefined ? {} : { begins }),
		...(watchedUntil === undefined ? {} : { watchedUntil }),
		...(backUntil === undefined ? {} : { backUntil }),
		...(next ? { next } : {}),
	};
}

/** When what is told of a release changes by itself: it comes into sight, a stage begins, its watch ends, a message is due. */
export function turnsOf(handbook: Handbook, release: Release): number[] {
	const zone = zoneOf(handbook, release);
	const begins = beginOf(handbook, release);
	const out = lastDeployment(handbook, release);
	return [
		...(begins === undefined ? [] : [begins - horizon, begins, begins + horizon]),
		...(out === undefined ? [] : [out + dayMs]),
		...stagesOf(handbook, release, 0).flatMap(({ to }) => to ?? []),
		...release.fields.communications.flatMap(({ when }) => (when && toEpoch(when, zone)) ?? []),
	].filter((at) => typeof at === 'number');
}

const outside: ReadonlySet<string> = new Set(['customers', 'partners', 'everyone']);
const isBack = ({ fields: { status } }: Release): boolean => status === 'rolled-back' || status === 'withdrawn';

/** When users begin to get it: the window, else the first deployment to where they are, else its date. */
function beginOf(handbook: Handbook, release: Release): number | undefined {
	const zone = zoneOf(handbook, release);
	const first = ofUsers(handbook, release)
		.flatMap(({ started }) => toEpoch(started, zone) ?? [])
		.sort((a, b) => a - b)[0];
	const { window } = release.fields;
	return (window && spanOf(window.start, undefined, zone)?.start) ?? first ?? dueOf(handbook, release);
}

/** The deployments to the last environment, where users are. */
function ofUsers(handbook: Handbook, { fields }: Release): Release['fields']['deployments'] {
	const last = lastEnvironment(handbook);
	return fields.deployments.filter(({ environment }) => environment === last);
}

type Outcome = Release['fields']['deployments'][number]['outcome'];

/** How the last deployment of each service went; under no name, that of all of them. */
function outcomesOf(handbook: Handbook, release: Release): Map<string, Outcome> {
	const found = new Map<string, Outcome>();
	for (const { service, outcome } of ofUsers(handbook, release)) {
		if (service === undefined) found.clear();
		found.set(service ?? '', outcome);
	}
	return found;
}

function stateOf(outcome: Outcome | undefined): State {
	if (outcome === undefined) return { word: 'Not yet', tone: 'mute' };
	if (outcome === 'succeeded') return { word: 'Done', tone: 'good' };
	if (outcome === 'running') return { word: 'Under way', tone: 'info' };
	return outcome === 'failed' ? { word: 'Failed', tone: 'bad' } : { word: 'Taken back', tone: 'bad' };
}

function overall(
	release: Release,
	outcomes: Map<string, Outcome>,
	{ begins, watchedUntil, now }: { begins: number | undefined; watchedUntil: number | undefined; now: number },
): State {
	if (isBack(release)) return { word: 'Taken back', tone: 'bad' };
	const all = [...outcomes.values()];
	if (all.includes('running') || (isAhead(release) && all.length > 0)) return { word: 'Going out', tone: 'info' };
	if (isAhead(release))
		return begins !== undefined && begins <= now
			? { word: 'Has not begun yet', tone: 'warn' }
			: { word: 'Planned', tone: 'mute' };
	return watchedUntil !== undefined && watchedUntil > now
		? { word: 'Live, and watched closely', tone: 'info' }
		: { word: 'Live', tone: 'good' };
}

function stagesOf(handbook: Handbook, release: Release, now: number): Stage[] {
	const begun = ofUsers(handbook, release).length > 0 || release.fields.status === 'released';
	let from = beginOf(handbook, release);
	return (release.fields.rollout?.stages ?? []).map(({ share, bake, gate }) => {
		const takes = (bake === undefined ? undefined : durationMs(bake)) ?? 0;
		const to = from === undefined ? undefined : from + takes;
		const stage = { share, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), gate };
		const state = stageState(isBack(release), begun, { from, to, now });
		from = to;
		return { ...stage, state };
	});
}

function stageState(
	back: boolean,
	begun: boolean,
	{ from, to, now }: { from: number | undefined; to: number | undefined; now: number },
): State {
	if (back) return { word: 'Stopped', tone: 'bad' };
	if (!begun || from === undefined || to === undefined || now < from) return { word: 'To come', tone: 'mute' };
	return now < to ? { word: 'Now', tone: 'info' } : { word: 'Over', tone: 'good' };
}

function shownService(handbook: Handbook, id: string): Shaped<'service'> | undefined {
	const service = handbook.get('service', id);
	return service && isPublic(service) && service.fields.onStatusPage ? service : undefined;
}

/** What users have of a flag. One that does not say `public` is nobody's business outside. */
function flagState(handbook: Handbook, id: string): { title: string; state: State } | undefined {
	const flag = handbook.get('flag', id);
	if (!flag?.fields.public) return undefined;
	const last = lastEnvironment(handbook);
	const own = flag.fields.environments.find(({ environment }) => environment === last);
	const state = own?.state ?? (flag.fields.default ? 'on' : 'off');
	const title = flag.fields.title;
	if (state === 'off') return { title, state: { word: 'Off', tone: 'mute' } };
	if (state === 'on' || own?.share === 100) return { title, state: { word: 'On for everybody', tone: 'good' } };
	return {
		title,
		state: { word: own?.share === undefined ? 'On for some' : `On for ${own.share}\u00a0%`, tone: 'info' },
	};
}
