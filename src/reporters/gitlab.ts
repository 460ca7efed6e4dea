import type { Severity } from '../core/finding.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report. Of findings with the same fingerprint GitLab shows one: ours differ. */
export const gitlab: Reporter = (findings, { path }) => {
	const names = fingerprints(findings);
	const report = findings.map(({ rule, severity, place: { file, start, end }, message, help }, index) => ({
		type: 'issue',
		description: `${message}. ${help}`,
		check_name: rule,
		categories: ['Style'],
		fingerprint: names[index],
		severity: severities[severity],
		location: { path: path(file), lines: { begin: start.line, end: end.line } },
	}));
	return jsonText(report);
};
