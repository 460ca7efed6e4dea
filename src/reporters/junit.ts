import type { Finding } from '../core/finding.ts';
import type { Reporter } from './reporter.ts';
import { visible } from './visible.ts';

/**
 * JUnit XML: a suite a rule. A rule that found nothing is a test that passed; each error or warning is one that failed;
 * what is only told (`info`) passes, with what was told as its output.
 */
export const junit: Reporter = (findings, { rules, path }) => {
	const byRule = new Map<string, Finding[]>(rules.map(({ id }) => [id, []]));
	for (const finding of findings) {
		const known = byRule.get(finding.rule);
		if (known) known.push(finding);
		else byRule.set(finding.rule, [finding]);
	}
	const suites = [...byRule].map(([rule, list]) => {
		const counts = `tests="${Math.max(1, list.length)}" failures="${list.filter(fails).length}" errors="0" skipped="0" time="0"`;
		const cases = list.length
			? list.map((finding) => testCase(finding, path(finding.place.file)))
			: [`    <testcase name="nothing found" classname="${attribute(rule)}" time="0"/>`];
		return `  <testsuite name="${attribute(rule)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`;
	});
	const tests = [...byRule.values()].reduce((sum, list) => sum + Math.max(1, list.length), 0);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rollbook" tests="${tests}" failures="${findings.filter(fails).length}" errors="0" time="0">\n${suites.join('\n')}\n</testsuites>\n`;
};

const fails = ({ severity }: Finding): boolean => severity !== 'info';

function testCase(finding: Finding, path: string): string {
	const { rule, severity, place, message, help } = finding;
	const at = `${path}:${place.start.line}:${place.start.column}`;
	const told = `${markup(message)}\n${markup(help)}\n${markup(at)}`;
	const outcome = fails(finding)
		? `<failure message="${attribute(message)}" type="${severity}">${told}</failure>`
		: `<system-out>${told}</system-out>`;
	return `    <testcase name="${attribute(at)}" classname="${attribute(rule)}" time="0">${outcome}</testcase>`;
}

/** XML 1.0 knows no control characters, not even escaped: they are shown. */
const markup = (text: string): string =>
	visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const attribute = (text: string): string => markup(text).replaceAll('"', '&quot;');
