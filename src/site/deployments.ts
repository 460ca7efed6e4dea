import { compareText } from '../core/finding.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { perHandbook } from '../core/memo.ts';
import { zoneOf } from '../core/moment.ts';
import { isAhead } from '../core/release-line.ts';
import { lastDeployment } from '../core/rollback-window.ts';
import { compareVersions } from '../core/version.ts';

export interface Running {
	release: Shaped<'release'>;
	/** When its deployment ended, in milliseconds since 1970. */
	since: number;
}

/** What runs where: for each environment, for each service, the release that was deployed last and stayed. */
export const runningIn = perHandbook('running-in', (handbook): Map<string, Map<string, Running>> => {
	const events = handbook.all('release').flatMap((release) =>
		release.fields.deployments.flatMap((deployment) => {
			const at = toEpoch(deployment.finished ?? deployment.started, zoneOf(handbook, release));
			return at === undefined || deployment.outcome !== 'succeeded' ? [] : [{ release, deployment, at }];
		}),
	);
	events.sort(
		(a, b) => a.at - b.at || compareVersions(handbook.config, a.release.fields.version, b.release.fields.version),
	);
	const running = new Map<string, Map<string, Running>>();
	for (const { release, deployment, at } of events) {
		if (release.fields.status === 'rolled-back' && deployment.environment === 'production') continue;
		const services = running.get(deployment.environment) ?? new Map<string, Running>();
		running.set(deployment.environment, services);
		for (const service of deployment.service ? [deployment.service] : release.fields.services) {
			services.set(service, { release, since: at });
		}
	}
	return running;
});

/** The releases by version, the newest first. */
export const releasesByVersion = perHandbook('releases-by-version', (handbook): Shaped<'release'>[] =>
	[...handbook.all('release')].sort(
		(a, b) => compareVersions(handbook.config, b.fields.version, a.fields.version) || compareText(a.key, b.key),
	),
);

/** When a release is or was due, in milliseconds since 1970. */
export const dueOf = (handbook: Handbook, { fields, ...rest }: Shaped<'release'>): number | undefined =>
	fields.date ? toEpoch(fields.date, zoneOf(handbook, { fields, ...rest })) : undefined;

/** Since when users have a release, in milliseconds since 1970: the end of its deployment; its date, where none is told of. */
export const liveSince = (handbook: Handbook, release: Shaped<'release'>): number | undefined =>
	lastDeployment(handbook, release) ?? dueOf(handbook, release);

/** The release that users have: released, dated latest up to now. Maintenance of older lines may be dated later. */
export function liveRelease(handbook: Handbook, now: number): Shaped<'release'> | undefined {
	const released = releasesByVersion(handbook).filter(
		({ fields }) => fields.status === 'released' && fields.type !== 'preview',
	);
	return released.find((release) => (dueOf(handbook, release) ?? 0) <= now);
}

/** What went out, whatever became of it: the latest first. */
export const latestReleases = (handbook: Handbook): Shaped<'release'>[] =>
	releasesByVersion(handbook)
		.filter((each) => !isAhead(each))
		.sort((a, b) => (dueOf(handbook, b) ?? 0) - (dueOf(handbook, a) ?? 0));

/** What is on its way: neither out nor given up, the soonest first. */
export const comingReleases = (handbook: Handbook): Shaped<'release'>[] =>
	releasesByVersion(handbook)
		.filter(isAhead)
		.sort((a, b) => (dueOf(handbook, a) ?? Infinity) - (dueOf(handbook, b) ?? Infinity));
