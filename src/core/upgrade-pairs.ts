import type { Handbook, Shaped } from './handbook.ts';
import { isAhead } from './release-line.ts';
import { keptReleases } from './upgrade-path.ts';

type Release = Shaped<'release'>;

/** Of how many releases, and of how many lines, ways are shown; the newest. Beyond, pages would grow with the square. */
const [mostNeighbours, mostLines] = [60, 12];

/**
 * The pairs of releases between which the site shows the way: each to the next one; and from each line of long-term
 * support, and the last release of each of the latest minor lines, to what is live and to what is planned furthest ahead.
 * By where one comes from, the newest first; then by where one goes, the lowest first.
 */
export function upgradePairs(handbook: Handbook): { from: Release; to: Release }[] {
	const kept = keptReleases(handbook);
	const place = new Map(kept.map((each, index) => [each, index]));
	const live = kept.findLast((each) => !isAhead(each));
	const last = kept.at(-1);
	const lines = [...new Map(kept.map((each) => [lineOf(each), each])).values()].slice(-mostLines);
	const starts = [...kept.filter(({ fields }) => fields.type === 'lts').slice(-mostLines), ...lines];
	const pairs = [
		...kept.slice(-mostNeighbours).flatMap((to) => {
			const from = kept[place.get(to)! - 1];
			return from ? [{ from, to }] : [];
		}),
		...starts.flatMap((from) => [live, last].flatMap((to) => (to ? [{ from, to }] : []))),
	].filter(({ from, to }) => place.get(from)! < place.get(to)!);
	const once = new Map(pairs.map((pair) => [`${pair.from.key} ${pair.to.key}`, pair]));
	return [...once.values()].sort(
		(a, b) => place.get(b.from)! - place.get(a.from)! || place.get(a.to)! - place.get(b.to)!,
	);
}

/** `3.4.1` -> `3.4`. */
const lineOf = ({ fields: { version } }: Release): string => version.split('.').slice(0, 2).join('.');
