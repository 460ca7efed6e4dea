import type { Finding } from './finding.ts';

/** Which errors count: all, or those alone that are found while a document is read. */
export type Worsening = 'all' | 'reading';

const readingRules = new Set([
	'file-readable',
	'file-name',
	'front-matter-syntax',
	'front-matter-shape',
	'unknown-field',
	'body-syntax',
]);

/**
 * An error that is there after a change and was not before; undefined where there is none. Errors are counted by file and
 * rule, because their words may name what changed.
 */
export function worsening(
	before: readonly Finding[],
	after: readonly Finding[],
	counts: Worsening,
): Finding | undefined {
	const byPlace = (findings: readonly Finding[]) =>
		Map.groupBy(
			findings.filter(({ severity, rule }) => severity === 'error' && (counts === 'all' || readingRules.has(rule))),
			({ place, rule }) => `${rule} ${place.file}`,
		);
	const known = byPlace(before);
	for (const [key, errors] of byPlace(after)) {
		const old = known.get(key) ?? [];
		if (errors.length <= old.length) continue;
		return errors.find(({ message }) => old.every((each) => each.message !== message)) ?? errors[0];
	}
	return undefined;
}
