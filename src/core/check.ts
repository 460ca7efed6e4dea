import type { Document } from './document.ts';
import { type Finding, inOrder, type Severity } from './finding.ts';
import { placeOfField } from './front-matter.ts';
import type { Handbook } from './handbook.ts';
import { firstPoint, type Place, type Span } from './place.ts';
import { redactFindings } from './redact.ts';
import type { Report, Rule, Subject, World } from './rule.ts';
import { withoutEndSlashes } from './slashes.ts';

/** Runs rules over a handbook. Findings that a document sets aside (`rules:`) are kept apart. */
export function check(
	handbook: Handbook,
	rules: readonly Rule[],
	world: World,
): { findings: Finding[]; setAside: Finding[] } {
	const findings: Finding[] = [...handbook.configFindings];
	const setAside: Finding[] = [];
	const prefix = handbook.edition ? `${handbook.edition.folder}/` : '';
	for (const rule of rules) {
		const severityAt = severities(rule, handbook);
		if (!severityAt || (handbook.edition && !rule.frozenToo)) continue;
		for (const report of rule.scope === 'document' ? eachDocument(handbook, rule.check) : rule.check(handbook, world)) {
			const severity = severityAt(prefix + report.document.file);
			if (severity === 'off') continue;
			const isAside = report.document.fields?.rules.some(({ off }) => off === rule.id);
			(isAside ? setAside : findings).push(toFinding(rule, severity, report, prefix));
		}
	}
	return {
		findings: redactFindings(handbook, findings).sort(inOrder),
		setAside: redactFindings(handbook, setAside).sort(inOrder),
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

function* eachDocument({ documents }: Handbook, look: (document: Document) => Iterable<Report>): Iterable<Report> {
	for (const document of documents) yield* look(document);
}

const toFinding = (
	rule: Rule,
	severity: Severity,
	{ document, at, message, help, related = [] }: Report,
	prefix: string,
): Finding => ({
	rule: rule.id,
	severity,
	place: placeOf(document, at, prefix),
	message,
	help,
	related: related.map((each) => ({ place: placeOf(each.document, each.at, prefix), message: each.message })),
});

function placeOf(document: Subject, at: Report['at'], prefix: string): Place {
	return { file: prefix + document.file, ...spanOf(document, at) };
}

function spanOf({ frontMatter }: Subject, at: Report['at']): Span {
	if (!at) return firstPoint;
	if ('field' in at) return placeOfField(frontMatter, at.field, at.part);
	if ('start' in at) return at;
	const { position } = at;
	if (!position) return firstPoint;
	const { start, end } = position;
	return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
