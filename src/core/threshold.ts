const comparisons = { above: 'above', below: 'below', equals: 'at', changes: 'changes:' };
const signs: [sign: RegExp, words: string][] = [
	[/^(>=|≥)\s*/, 'at least '],
	[/^(<=|≤)\s*/, 'at most '],
	[/^>\s*/, 'above '],
	[/^<\s*/, 'below '],
	[/^=+\s*/, 'at '],
];

/**
 * A threshold as every page says it: `> 2000` of a release, and `2000` that a plan compares with `above`, are both
 * `above 2,000`. Other words stay as they were written.
 */
export function thresholdInWords(threshold: string, comparison?: keyof typeof comparisons): string {
	const written = threshold.trim();
	const [sign, words] = signs.find(([each]) => each.test(written)) ?? [
		/^/,
		comparison ? `${comparisons[comparison]} ` : '',
	];
	return words + grouped(written.replace(sign, ''));
}

/** A count in front of it with its thousands apart: `2000` -> `2,000`. */
const grouped = (value: string): string =>
	value.replace(/^\d{4,15}(?=$|\s)/, (digits) => Number(digits).toLocaleString('en'));
