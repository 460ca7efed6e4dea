import type { Fix } from './fix.ts';
import type { Place } from './place.ts';

/** Ordered: `--fail-on warning` fails on warnings and errors. */
export const severities = ['info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** One thing that a rule found: data, printed elsewhere (`src/reporters`). */
export interface Finding {
	/** The permanent id of the rule. */
	rule: string;
	severity: Severity;
	place: Place;
	/** What is wrong, as a rule `Unexpected X, expected Y`. */
	message: string;
	/** What to do about it. */
	help: string;
	/** How the file of the finding is mended, where that is certain. Findings of frozen editions have none. */
	fix?: Fix;
	/** Other places that have to do with it: the other end of a reference, the other half of a pair. */
	related: { place: Place; message: string }[];
}

export const atLeast = (severity: Severity, least: Severity): boolean =>
	severities.indexOf(severity) >= severities.indexOf(least);

/** By file, then place, then rule: the same findings are always told in the same order. */
export const inOrder = (a: Finding, b: Finding): number =>
	compareText(a.place.file, b.place.file) ||
	a.place.start.line - b.place.start.line ||
	a.place.start.column - b.place.start.column ||
	compareText(a.rule, b.rule) ||
	compareText(a.message, b.message);

/** By UTF-16 code units: the same order in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
