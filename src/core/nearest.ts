/** Longer words are no slips of somebody who types: they have no near one. */
export const longestWord = 100;

/** What may still be spent on comparing: a cell of a table of distances costs one, and so does each word that is looked at. */
interface Budget {
	left: number;
}

/** The word of a list that one most likely meant, or undefined if none is near. */
export function nearest(
	word: string,
	among: readonly string[],
	budget: Budget = { left: Number.POSITIVE_INFINITY },
): string | undefined {
	budget.left -= among.length;
	if (word.length > longestWord) return undefined;
	const limit = Math.max(1, Math.floor(word.length / 3));
	const lower = word.toLowerCase();
	let best: string | undefined;
	let least = limit + 1;
	for (const candidate of among) {
		if (budget.left < 0) return undefined;
		if (candidate.length > longestWord || Math.abs(candidate.length - word.length) >= least) continue;
		budget.left -= word.length * candidate.length;
		const distance = editDistance(lower, candidate.toLowerCase(), least);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** What a rule may spend on hints: half a second. A handbook that needs more is mended some other way. */
const mostCells = 20_000_000;

/** Looks for the nearest of a list, other than one that is out of the question. */
export type Suggest = (word: string, among: readonly string[], except?: string) => string | undefined;

/**
 * `nearest` for a rule that asks for thousands of words among thousands. Looks once for each word of a list, and gives
 * no more hints when it has compared too much.
 */
export function suggester(): Suggest {
	const found = new Map<readonly string[], Map<string, string | undefined>>();
	const budget: Budget = { left: mostCells };
	const look = (word: string, among: readonly string[]): string | undefined =>
		budget.left < 0 ? undefined : nearest(word, among, budget);
	return (word, among, except) => {
		const known = found.get(among) ?? new Map<string, string | undefined>();
		found.set(among, known);
		if (!known.has(word)) known.set(word, look(word, among));
		const near = known.get(word);
		return near === undefined || near !== except
			? near
			: look(
					word,
					among.filter((each) => each !== except),
				);
	};
}

/**
 * Levenshtein's distance, with the swap of two neighbours as one edit (optimal string alignment). Stops where it is clear
 * that it will not be below `enough`, and gives that. The cost is the product of both lengths: whoever takes texts of
 * strangers bounds them.
 */
export function editDistance(a: string, b: string, enough = Number.POSITIVE_INFINITY): number {
	// no edit closes a gap in length for less than its size
	if (Math.abs(a.length - b.length) >= enough) return enough;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	let leastOfLast = 0;
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, beforeLast[j - 2]! + 1);
			row.push(cost);
			if (cost < least) least = cost;
		}
		if (least >= enough && leastOfLast >= enough) return enough;
		[beforeLast, last, leastOfLast] = [last, row, least];
	}
	return last[b.length]!;
}
