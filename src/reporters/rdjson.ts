import { mergedEdit } from '../core/edit-text.ts';
import type { Severity } from '../core/finding.ts';
import type { Fix } from '../core/fix.ts';
import type { Place, Point, Span } from '../core/place.ts';
import { jsonText } from './json-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const severities: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** Reviewdog Diagnostic Format (`rdjson`). Its columns count bytes of UTF-8. */
export const rdjson: Reporter = (findings, context) => {
	const linesOf = linesIn(context);
	const range = (file: string, { start, end }: Span) => ({
		start: inBytes(start, linesOf(file)),
		end: inBytes(end, linesOf(file)),
	});
	const location = (place: Place) => ({ path: context.path(place.file), range: range(place.file, place) });
	/** One, because each of several suggestions can be taken without the others. */
	const suggestionOf = (file: string, { edits }: Fix) => {
		const source = context.source(file);
		if (source === undefined) return {};
		const edit = mergedEdit(source, edits);
		return { suggestions: [{ range: range(file, edit), text: edit.text.toWellFormed() }] };
	};
	const diagnostics = findings.map(({ rule, severity, place, message, help, fix, related }) => {
		const url = context.ruleAddress(rule);
		return {
			message: `${message}\n${help}`,
			location: location(place),
			severity: severities[severity],
			code: { value: rule, ...(url ? { url } : {}) },
			...(fix ? suggestionOf(place.file, fix) : {}),
			...(related.length
				? { related_locations: related.map((each) => ({ message: each.message, location: location(each.place) })) }
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
