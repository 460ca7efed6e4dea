/** The word of a list that one most likely meant, or undefined if none is near. */
export function nearest(word: string, among: readonly string[]): string | undefined {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best: string | undefined;
	let least = limit + 1;
	for (const candidate of among) {
		// no edit closes a gap in length for less than its size
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** Comparisons that a rule may spend on hints; a handbook that needs more is mended some other way. */
const mostComparisons = 100_000;

/** Looks for the nearest of a list, other than one that is out of the question. */
export type Suggest = (word: string, among: readonly string[], except?: string) => string | undefined;

/**
 * `nearest` for a rule that asks for thousands of words among thousands. Looks once for each word of a list, and gives
 * no more hints when it has compared too much.
 */
export function suggester(): Suggest {
	const found = new Map<readonly string[], Map<string, string | undefined>>();
	let left = mostComparisons;
	const look = (word: string, among: readonly string[]): string | undefined => {
		left -= among.length;
		return left < 0 ? undefined : nearest(word, among);
	};
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
 * that it will not be below `enough`, and gives that.
 */
export function editDistance(a: string, b: string, enough = Number.POSITIVE_INFINITY): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, beforeLast[j - 2]! + 1);
			row.push(cost);
		}
		if (Math.min(...row) >= enough && Math.min(...last) >= enough) return enough;
		[beforeLast, last] = [last, row];
	}
	return last[b.length]!;
}
