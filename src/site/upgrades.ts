import type { Shaped } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { isAhead } from '../core/release-line.ts';
import { upgradePairs } from '../core/upgrade-pairs.ts';
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

/** By the release that somebody runs, the newest first: where the handbook leads them. */
export const upgradesByStart = perHandbook('upgrades-by-start', (handbook): { from: Release; ways: Release[] }[] =>
	[...Map.groupBy(pairsOf(handbook), ({ from }) => from)].map(([from, pairs]) => ({
		from,
		ways: pairs.map(({ to }) => to),
	})),
);

/** The pair that leads to a release from the one before it; pairs are sorted by where one comes from, the newest first. */
export const stepTo = (pairs: readonly Pair[], release: Release): Pair | undefined =>
	pairs.find(({ to }) => to === release);

/** `live`, `planned`: what a reader has to know of where a way leads. */
export const whatItIs = (release: Release, live: Release | undefined): string | undefined =>
	release === live ? 'what is live' : isAhead(release) ? 'not out yet' : undefined;
