import { compareText, type Finding } from './finding.ts';

/** Findings that are known and set aside: so many of a rule, in a file, with a message. Places move; these do not. */
export interface Baseline {
	version: 1;
	findings: { file: string; rule: string; message: string; count: number }[];
}

export const baselineFile = 'rollbook-baseline.json';

/** Sets aside all that is there today. Sorted, so that it reads well in a diff. */
export function baselineOf(findings: readonly Finding[]): Baseline {
	const counts = new Map<string, Baseline['findings'][number]>();
	for (const {
		place: { file },
		rule,
		message,
	} of findings) {
		const key = JSON.stringify([file, rule, message]);
		const known = counts.get(key);
		if (known) known.count++;
		else counts.set(key, { file, rule, message, count: 1 });
	}
	const sorted = [...counts.values()].sort(
		(a, b) => compareText(a.file, b.file) || compareText(a.rule, b.rule) || compareText(a.message, b.message),
	);
	return { version: 1, findings: sorted };
}

/** Splits findings into those that a baseline sets aside and those that are new. `gone` counts what it need not hold any more. */
export function applyBaseline(
	baseline: Baseline,
	findings: readonly Finding[],
): { open: Finding[]; setAside: number; gone: number } {
	const left = new Map(
		baseline.findings.map(({ file, rule, message, count }) => [JSON.stringify([file, rule, message]), count]),
	);
	const open: Finding[] = [];
	for (const finding of findings) {
		const key = JSON.stringify([finding.place.file, finding.rule, finding.message]);
		const count = left.get(key) ?? 0;
		if (count > 0) left.set(key, count - 1);
		else open.push(finding);
	}
	const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
	return { open, setAside: findings.length - open.length, gone };
}

/** Text to baseline; undefined where it is none. */
export function parseBaseline(text: string): Baseline | undefined {
	try {
		const value = JSON.parse(text) as Baseline;
		const holds =
			value.version === 1 &&
			Array.isArray(value.findings) &&
			value.findings.every(
				({ file, rule, message, count }) =>
					[file, rule, message].every((each) => typeof each === 'string') && Number.isInteger(count),
			);
		return holds ? value : undefined;
	} catch {
		return undefined;
	}
}
