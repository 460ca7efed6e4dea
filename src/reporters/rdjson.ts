import type { Severity } from '../core/finding.ts';
import type { Place, Point } from '../core/place.ts';
import { jsonText } from './json-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const severities: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** Reviewdog Diagnostic Format (`rdjson`). Its columns count bytes of UTF-8. */
export const rdjson: Reporter = (findings, context) => {
	const linesOf = linesIn(context);
	const location = (place: Place) => ({
		path: context.path(place.file),
		range: { start: inBytes(place.start, linesOf(place.file)), end: inBytes(place.end, linesOf(place.file)) },
	});
	const diagnostics = findings.map(({ rule, severity, place, message, help, related }) => {
		const url = context.ruleAddress(rule);
		return {
			message: `${message}\n${help}`,
			location: location(place),
			severity: severities[severity],
			code: { value: rule, ...(url ? { url } : {}) },
			...(related.length
				? { relatedLocations: related.map((each) => ({ message: each.message, location: location(each.place) })) }
				: {}),
		};
	});
	return jsonText({ source: { name: 'rollbook' }, diagnostics });
};

/** The lines of each file, split once. */
function linesIn({ source }: ReportContext): (file: string) => readonly string[] {
	const known = new Map<string, string[]>();
	return (file) => {
		const lines = known.get(file) ?? (source(file) ?? '').split('\n');
		known.set(file, lines);
		return lines;
	};
}

/** A column of UTF-16 code units to one of UTF-8 bytes. Where the line is not known, it stays. */
function inBytes({ line, column }: Point, lines: readonly string[]): Point {
	const text = (lines[line - 1] ?? '').slice(0, column - 1);
	return { line, column: new TextEncoder().encode(text).length + (column - 1 - text.length) + 1 };
}
