import type { Document } from './document.ts';
import { type DocumentReports, revived } from './document-reports.ts';
import { type Finding, inOrder, type Severity } from './finding.ts';
import type { Handbook } from './handbook.ts';
import type { Place } from './place.ts';
import { redactFindings } from './redact.ts';
import { spanOf } from './report-span.ts';
import type { DocumentRule, Report, Rule, Subject, World } from './rule.ts';
import { withoutEndSlashes } from './slashes.ts';

/**
 * Runs rules over a handbook. Findings that a document sets aside (`rules:`) are kept apart. `known` gives what rules
 * reported of a document by itself when it was read, where that was kept.
 */
export function check(
	handbook: Handbook,
	rules: readonly Rule[],
	world: World,
	known: (document: Document) => DocumentReports | undefined = () => undefined,
): { findings: Finding[]; setAside: Finding[] } {
	const findings: Finding[] = handbook.configFindings.map((finding) => ({
		...finding,
		message: clipped(finding.message),
		help: clipped(finding.help),
	}));
	const setAside: Finding[] = [];
	const ofEachDocument = reportsByRule(handbook, known);
	const prefix = handbook.edition ? `${handbook.edition.folder}/` : '';
	for (const rule of rules) {
		const severityAt = severities(rule, handbook);
		if (!severityAt || (handbook.edition && !rule.frozenToo)) continue;
		const reports = rule.scope === 'handbook' ? rule.check(handbook, world) : ofEachDocument(rule);
		for (const report of reports) {
			const severity = severityAt(prefix + report.document.file);
			if (severity === 'off') continue;
			const isAside = report.document.fields?.rules.some(({ off }) => off === rule.id);
			(isAside ? setAside : findings).push(toFinding(rule, severity, report, prefix));
		}
	}
	const mayHoldSecret = (document: Document): boolean => {
		const reports = known(document);
		return !reports || 'secret-in-content' in reports;
	};
	return {
		findings: redactFindings(handbook, findings, mayHoldSecret).sort(inOrder),
		setAside: redactFindings(handbook, setAside, mayHoldSecret).sort(inOrder),
	};
}

/** The severity of a rule by the path of a file; undefined where it is off everywhere. */
function severities(rule: Rule, { config }: Handbook): ((file: string) => Severity | 'off') | undefined {
	const everywhere = config.severities[rule.id] ?? rule.severityFor?.(config.profile) ?? rule.severity;
	const within = config.severitiesIn
		.flatMap(({ folder, severities }) => {
			const severity = severities[rule.id];
			return severity ? [{ folder: `${withoutEndSlashes(folder)}/`, severity }] : [];
		})
		.sort((a, b) => b.folder.length - a.folder.length);
	if (everywhere === 'off' && within.every(({ severity }) => severity === 'off')) return undefined;
	return (file) => within.find(({ folder }) => file.startsWith(folder))?.severity ?? everywhere;
}

/** What each rule reports of the documents by themselves. Of ten thousand, most have nothing that most rules report. */
function reportsByRule(
	{ documents, config }: Handbook,
	known: (document: Document) => DocumentReports | undefined,
): (rule: DocumentRule) => Report[] {
	const kept = Map.groupBy(
		documents.flatMap((document) =>
			Object.entries(known(document) ?? {}).map(([id, reports]) => ({ id, document, reports })),
		),
		({ id }) => id,
	);
	const left = documents.filter((document) => !known(document));
	return (rule) => [
		...(kept.get(rule.id) ?? []).flatMap(({ document, reports }) => revived(document, reports)),
		...left.flatMap((document) => [...rule.check(document, config)]),
	];
}

const toFinding = (
	rule: Rule,
	severity: Severity,
	{ document, at, message, help, fix, related = [] }: Report,
	prefix: string,
): Finding => ({
	rule: rule.id,
	severity,
	place: placeOf(document, at, prefix),
	message: clipped(message),
	help: clipped(help),
	...(fix && !prefix ? { fix } : {}),
	related: related.map((each) => ({ place: placeOf(each.document, each.at, prefix), message: clipped(each.message) })),
});

/** What a finding quotes can be a line of a megabyte. */
const longest = 1000;
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text);

function placeOf(document: Subject, at: Report['at'], prefix: string): Place {
	return { file: prefix + document.file, ...spanOf(document, at) };
}
