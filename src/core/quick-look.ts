// Quick looks at a text, before somebody looks closely: they see few of its characters.

/** Whether some characters together occur more often than `most` times. */
export function moreThan(most: number, characters: readonly string[], text: string): boolean {
	let left = most;
	for (const character of characters) {
		for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
			if (--left < 0) return true;
		}
	}
	return false;
}

/** Characters of ASCII, by their codes: 1 where one is among them. */
export function characterSet(form: RegExp): Uint8Array {
	return Uint8Array.from({ length: 128 }, (_, code) => (form.test(String.fromCharCode(code)) ? 1 : 0));
}

/**
 * The runs of at least `least` characters of a set, in order: where each begins, and where it ends. Only every
 * `least`-th character is looked at, because no such run fits between two of them, and those around one that is in
 * the set.
 */
export function longRuns(text: string, set: Uint8Array, least: number): [from: number, to: number][] {
	const found: [number, number][] = [];
	// what lies before is in no run that is still to be found
	let done = 0;
	for (let at = least - 1; at < text.length; at = done + least - 1) {
		let from = at;
		while (from >= done && isIn(set, text.charCodeAt(from))) from--;
		from++;
		let to = at + 1;
		if (from <= at) {
			while (to < text.length && isIn(set, text.charCodeAt(to))) to++;
			if (to - from >= least) found.push([from, to]);
		}
		// the character at `to` is in no run, if it was looked at
		done = from <= at ? to + 1 : to;
	}
	return found;
}

const isIn = (set: Uint8Array, code: number): boolean => code < 128 && set[code] === 1;
