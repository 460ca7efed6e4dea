import type { FailedDiagram } from '../adapters/diagram-store.ts';
import { check } from '../core/check.ts';
import type { Clock } from '../core/clock.ts';
import type { Finding } from '../core/finding.ts';
import { spanOfLine } from '../core/place.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { diagramSyntax } from '../rules/diagram-syntax.ts';

/**
 * What drawing found, as findings of the rule that looks at diagrams: with the severity that the handbook gives it there,
 * and without what a document sets aside. A check does not find them, because it starts without what draws.
 */
export function diagramFindings(failed: readonly FailedDiagram[], clock: Clock): Finding[] {
	return [...Map.groupBy(failed, ({ handbook }) => handbook)].flatMap(([handbook, own]) => {
		const drawing: HandbookRule = { ...diagramSyntax, scope: 'handbook', check: () => own.map(reportOf) };
		return check(handbook, [drawing], { clock }).findings.filter(({ rule }) => rule === diagramSyntax.id);
	});
}

const reportOf = ({ document, line, message }: FailedDiagram): Report => ({
	document,
	at: spanOfLine(document.source, line),
	message: /, expected /.test(message)
		? message
		: `${message.replace(/\.$/, '')}, expected a diagram that can be drawn`,
	help: 'Mend the line, or the one above it. `rollbook dev` shows the diagram as soon as it can be drawn.',
});

/** Diagrams that cannot be drawn, in a site that is being made: a handbook with errors does not build. */
export class FaultyDiagrams extends Error {
	readonly findings: readonly Finding[];
	constructor(findings: readonly Finding[]) {
		super('Diagrams cannot be drawn');
		this.findings = findings;
	}
}
