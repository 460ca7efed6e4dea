import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { rdjson } from './rdjson.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { terminal } from './terminal.ts';
import { unix } from './unix.ts';

/** A format of `check --format`. `tellsOfRules`: it lists the rules that were run, also those that found nothing. */
export interface Format {
	name: string;
	does: string;
	report: Reporter;
	tellsOfRules?: boolean;
}

/** Every format. A new one is a line here. */
export const formats: readonly Format[] = [
	{ name: 'terminal', does: 'for a person, with code frames', report: terminal },
	{ name: 'json', does: 'findings as they are, for programs', report: json },
	{ name: 'unix', does: 'a line each, for editors', report: unix },
	{ name: 'github', does: 'annotations of GitHub Actions', report: github },
	{ name: 'sarif', does: 'SARIF 2.1.0, for code scanning', report: sarif, tellsOfRules: true },
	{ name: 'rdjson', does: 'for reviewdog', report: rdjson },
	{ name: 'gitlab', does: "GitLab's code quality report", report: gitlab },
	{ name: 'junit', does: 'JUnit XML', report: junit, tellsOfRules: true },
	{ name: 'markdown', does: 'for a comment on a pull request', report: markdown },
];
