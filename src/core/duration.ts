const units = [
	['W', 'week'],
	['D', 'day'],
	['H', 'hour'],
	['M', 'minute'],
	['S', 'second'],
] as const;

/** `PT1H30M` -> `1 hour 30 minutes`. Takes what `schemas/fields/time.ts` lets through; anything else is given back. */
export function inWords(duration: string): string {
	const parts = units.flatMap(([letter, word]) => {
		const amount = new RegExp(`(\\d+)${letter}`).exec(duration)?.[1];
		return amount === undefined || Number(amount) === 0
			? []
			: [`${Number(amount)} ${word}${Number(amount) === 1 ? '' : 's'}`];
	});
	if (parts.length) return parts.join(' ');
	return /^P.*\d/.test(duration) ? 'no time' : duration;
}
