import { applyBaseline, type Baseline } from './baseline.ts';
import { atLeast, type Finding, type Severity } from './finding.ts';

/** What a check found: plain data, which can be kept for as long as nothing changes. */
export interface Verdict {
	/** All findings but those that documents set aside themselves: what a baseline is made of. */
	all: Finding[];
	/** Findings that documents set aside themselves. */
	asideInDocuments: Finding[];
	counts: { documents: number; references: number };
	/** Where the handbook is published, if it says so. */
	url?: string;
}

/** A verdict in the light of a baseline. */
export interface Judged extends Verdict {
	/** Findings that nobody set aside. */
	findings: Finding[];
	/** How many are set aside, by documents and by the baseline. */
	setAside: number;
	/** What the baseline sets aside, and how much of it is not found any more. */
	baseline: { findings: Finding[]; gone: number };
}

export function judged(verdict: Verdict, baseline: Baseline): Judged {
	const applied = applyBaseline(baseline, verdict.all);
	const open = new Set(applied.open);
	return {
		...verdict,
		findings: applied.open,
		setAside: applied.setAside + verdict.asideInDocuments.length,
		baseline: { findings: verdict.all.filter((finding) => !open.has(finding)), gone: applied.gone },
	};
}

export const failsOn = ({ findings }: Judged, least: Severity): boolean =>
	findings.some(({ severity }) => atLeast(severity, least));
