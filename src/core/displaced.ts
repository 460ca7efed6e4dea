/** Something in a row that stands where its rank does not fit: it belongs before, or after, another one of the row. */
export interface Displaced {
	at: number;
	belongs: 'before' | 'after';
	other: number;
}

/**
 * The least that has to be moved so that ranks ascend: what is not in a longest ascending part of the row. Where one
 * was put to the front, it alone is told, not all the others that it passed.
 */
export function displaced(ranks: readonly number[]): Displaced[] {
	const kept = longestAscending(ranks);
	return ranks.flatMap((rank, at): Displaced[] => {
		if (kept.includes(at)) return [];
		const later = kept.findLast((other) => other > at && ranks[other]! <= rank);
		if (later !== undefined) return [{ at, belongs: 'after', other: later }];
		const earlier = kept.find((other) => other < at && ranks[other]! >= rank);
		return earlier === undefined ? [] : [{ at, belongs: 'before', other: earlier }];
	});
}

/** The indexes of a longest part of a row in which each is greater than the one before. */
export function longestAscending(ranks: readonly number[]): number[] {
	const best: { length: number; before: number }[] = [];
	let end = -1;
	for (const [at, rank] of ranks.entries()) {
		best[at] = { length: 1, before: -1 };
		for (let before = 0; before < at; before++) {
			if (ranks[before]! < rank && best[before]!.length >= best[at]!.length)
				best[at] = { length: best[before]!.length + 1, before };
		}
		if (end === -1 || best[at]!.length > best[end]!.length) end = at;
	}
	const indexes: number[] = [];
	for (; end !== -1; end = best[end]!.before) indexes.unshift(end);
	return indexes;
}
