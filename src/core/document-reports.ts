import type { Document } from './document.ts';
import type { Span } from './place.ts';
import { spanOf } from './report-span.ts';
import type { DocumentRule, Report, Rule } from './rule.ts';
import type { SectionConfig } from './sections.ts';

/** What a rule reports of a document by itself, with its places worked out: plain data. */
export interface DocumentReport extends Omit<Report, 'document' | 'at' | 'related'> {
	at: Span;
	related?: { at: Span; message: string }[];
}

/** The reports of a document, by the id of the rule. They follow from its bytes, its path and what is asked. */
export type DocumentReports = Record<string, DocumentReport[]>;

/** Runs the rules that look at one document by itself. */
export function reportsOf(document: Document, rules: readonly Rule[], asking: SectionConfig): DocumentReports {
	const reports: DocumentReports = {};
	for (const rule of rules) {
		if (rule.scope !== 'document') continue;
		const found = [...rule.check(document, asking)].map((report) => settled(report, document, rule));
		if (found.length) reports[rule.id] = found;
	}
	return reports;
}

function settled({ document: about, at, related, ...said }: Report, document: Document, rule: DocumentRule) {
	if (about !== document || related?.some((each) => each.document !== document))
		throw new Error(`${rule.id} looks at one document by itself, and spoke of another.`);
	return {
		...said,
		at: spanOf(document, at),
		...(related ? { related: related.map((each) => ({ message: each.message, at: spanOf(document, each.at) })) } : {}),
	};
}

/** Such reports as a rule gives them. */
export const revived = (document: Document, reports: readonly DocumentReport[]): Report[] =>
	reports.map(({ related, ...said }) => ({
		...said,
		document,
		...(related ? { related: related.map((each) => ({ ...each, document })) } : {}),
	}));
