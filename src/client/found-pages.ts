import { fromIndexed, toIndexed } from '../core/search-text.ts';
import { pagefind } from './pagefind.ts';
import { type Candidate, ranked } from './search-rank.ts';

/** A page that was found, with what is shown of it. */
export interface Hit extends Candidate {
	url: string;
	state: string | undefined;
	summary: string;
	/** Words that lead to it, but that it does not say. */
	words: string;
	/** HTML: prose, with `<mark>` around what was found in it. */
	excerpt: string;
}

/** How long who types has to pause until it is searched for, in milliseconds: less than most people need between two keys. */
const pause = 20;

/** How many of those that Pagefind finds best are looked at, to show the right ones first. Each is a small file to load. */
const mostCandidates = 20;

/**
 * The first pages that hold what is asked (a query, or filters alone), and how many do. Undefined where something else
 * was asked meanwhile.
 */
export async function foundPages(
	query: string,
	filters: Record<string, string>,
	most: number,
): Promise<{ hits: Hit[]; count: number } | undefined> {
	const api = await pagefind();
	const found = await api.debouncedSearch(query ? toIndexed(query) : null, { filters }, pause);
	if (!found) return undefined;
	const loaded = await Promise.all(
		found.results.slice(0, Math.max(most, mostCandidates)).map(async ({ score, data }) => {
			const { url, excerpt, meta, filters: own } = await data();
			const told = (name: string): string => fromIndexed(meta[name] ?? '');
			return {
				url,
				score,
				weight: Number(own?.weight?.[0] ?? 1),
				title: told('title') || url,
				names: told('names'),
				kind: told('kind'),
				state: told('state'),
				summary: told('summary'),
				words: told('words'),
				excerpt: fromIndexed(excerpt),
			};
		}),
	);
	const first = ranked(query, loaded.slice(0, mostCandidates));
	return { hits: [...first, ...loaded.slice(mostCandidates)].slice(0, most), count: found.results.length };
}
