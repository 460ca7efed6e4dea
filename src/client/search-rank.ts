import { betweenNames } from '../core/search-text.ts';

/** What is known of a page that was found. */
export interface Candidate {
	/** Pagefind's; 0 where nothing was asked but filters. */
	score: number;
	/** How much sooner than others its kind and standing are told. */
	weight: number;
	title: string;
	/** What it alone is called by, between `betweenNames`. */
	names: string;
	/** Its kind in words. */
	kind: string;
}

/** How much more a page counts that is titled with all that was asked than one that only says it somewhere. */
const titled = 2;

/**
 * Candidates in the order in which they are shown: first those that are called what was asked, to the letter; then by
 * Pagefind's score, weighed by what the page is. Those that weigh the same stay in their order.
 */
export function ranked<T extends Candidate>(query: string, candidates: readonly T[]): T[] {
	const asked = query.trim().toLowerCase();
	const words = asked.split(/\s+/).filter(Boolean);
	const rated = candidates.map((candidate) => {
		const told = `${candidate.title} ${candidate.names} ${candidate.kind}`.toLowerCase();
		const factor = words.length > 0 && words.every((word) => told.includes(word)) ? titled : 1;
		return {
			candidate,
			isNamed: isCalled(candidate, asked),
			rate: (candidate.score || 1) * candidate.weight * factor,
		};
	});
	return rated
		.sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.rate - a.rate)
		.map(({ candidate }) => candidate);
}

const isCalled = ({ title, names }: Candidate, asked: string): boolean =>
	asked !== '' && [title, ...names.split(betweenNames)].some((name) => name.toLowerCase() === asked);
