import type { Handbook, Shaped } from './handbook.ts';
import { inVersionOrder, isAhead, stays } from './release-line.ts';
import { keptReleases } from './upgrade-path.ts';

type Release = Shaped<'release'>;

/** Of how many releases, and of how many lines, ways are shown; the newest. Beyond, pages would grow with the square. */
const [mostStarts, mostLines] = [60, 12];

/**
 * Whether somebody may run it: users or testers got it. Those who have what was withdrawn or rolled back since need a way
 * more than others.
 */
export const mayRun = (release: Release): boolean =>
	!isAhead(release) || (release.fields.status === 'candidate' && !stays(release));

/**
 * The pairs of releases between which the site shows the way: from each that somebody may run to the next one that users
 * keep and to what is live; from what is planned to what is planned after it; and from each line of long-term support, and
 * the last release of each of the latest minor lines, to what is planned furthest ahead. By where one comes from, the
 * newest first; then by where one goes, the lowest first.
 */
export function upgradePairs(handbook: Handbook): { from: Release; to: Release }[] {
	const all = inVersionOrder(handbook);
	const place = new Map(all.map((each, index) => [each, index]));
	const kept = keptReleases(handbook);
	const live = kept.findLast((each) => !isAhead(each));
	const last = kept.at(-1);
	const nextTo = (from: Release): Release | undefined => kept.find((to) => place.get(to)! > place.get(from)!);
	const lines = [...new Map(kept.map((each) => [lineOf(each), each])).values()].slice(-mostLines);
	const supported = kept.filter(({ fields }) => fields.type === 'lts').slice(-mostLines);
	const ways: [from: Release, to: Release | undefined][] = [
		...all
			.filter((each) => mayRun(each) || stays(each))
			.slice(-mostStarts)
			.flatMap((from): typeof ways => [
				[from, nextTo(from)],
				[from, live],
			]),
		...[...supported, ...lines].flatMap((from): typeof ways => [
			[from, live],
			[from, last],
		]),
	];
	const pairs = ways.flatMap(([from, to]) => (to && place.get(from)! < place.get(to)! ? [{ from, to }] : []));
	const once = new Map(pairs.map((pair) => [`${pair.from.key} ${pair.to.key}`, pair]));
	return [...once.values()].sort(
		(a, b) => place.get(b.from)! - place.get(a.from)! || place.get(a.to)! - place.get(b.to)!,
	);
}

/** `3.4.1` -> `3.4`. */
const lineOf = ({ fields: { version } }: Release): string => version.split('.').slice(0, 2).join('.');
