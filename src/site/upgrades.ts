import type { Handbook, Shaped } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { stays } from '../core/release-line.ts';
import { mayRun, upgradePairs } from '../core/upgrade-pairs.ts';
import { fits } from '../core/upgrade-path.ts';
import { releasesByVersion } from './deployments.ts';
import { siteHref } from './links.ts';

type Release = Shaped<'release'>;
type Pair = { from: Release; to: Release };

/** The pairs of releases that have a page of their own, of the current handbook. */
export const pairsOf = perHandbook('upgrade-pairs', upgradePairs);

/** `3.3.2-to-3.4.0`: the name of an upgrade in addresses. */
export const upgradeName = ({ from, to }: Pair): string => `${from.id}-to-${to.id}`;
/** `3.3.2...3.4.0`, as forges write it. */
export const compareName = ({ from, to }: Pair): string => `${from.id}...${to.id}`;
export const upgradeHref = (pair: Pair): string => siteHref(`upgrade/${upgradeName(pair)}/`);
export const compareHref = (pair: Pair): string => siteHref(`compare/${compareName(pair)}/`);

/** A release that somebody may run, and where the handbook leads from it. */
export interface UpgradeStart {
	from: Release;
	ways: Release[];
}

/** By the release that somebody runs, the newest first: where the handbook leads them. */
export const upgradesByStart = perHandbook('upgrades-by-start', (handbook): UpgradeStart[] =>
	[...Map.groupBy(pairsOf(handbook), ({ from }) => from)]
		.filter(([from]) => mayRun(from))
		.map(([from, pairs]) => ({ from, ways: pairs.map(({ to }) => to) })),
);

/** The guide by which one comes from a release of an older edition to one of this handbook. */
export interface OlderStart {
	edition: Handbook;
	from: Release;
	guide: Shaped<'migration'>;
	to: Release;
}

/** The releases of older editions that people may still run, and the guides that lead from there, the newest first. */
export const olderStarts = (handbook: Handbook, editions: readonly Handbook[]): OlderStart[] =>
	editions.flatMap((edition) =>
		releasesByVersion(edition)
			.filter((from) => mayRun(from) && !handbook.get('release', from.id))
			.flatMap((from) => {
				const guide = handbook.all('migration').find(({ locale, fields }) => !locale && fits(fields.from, from));
				const to = guide && handbook.get('release', guide.fields.release ?? guide.fields.to);
				return to ? [{ edition, from, guide, to }] : [];
			}),
	);

/** The pair that leads to a release from the one that users have before it. */
export const stepTo = (pairs: readonly Pair[], release: Release): Pair | undefined =>
	pairs.find(({ from, to }) => to === release && stays(from));
