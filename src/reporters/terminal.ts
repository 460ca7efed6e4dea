import type { Finding, Severity } from '../core/finding.ts';
import { lineOf, type Place } from '../core/place.ts';
import { visible } from './visible.ts';

export interface TerminalOptions {
	/** Whether escape sequences for colours may be used. */
	colour: boolean;
	/** The text of a file, for the code frame; undefined where there is none to show. */
	source(file: string): string | undefined;
}

const codes = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const;

/** Findings for a person at a terminal: grouped by file, each with its code frame, what is wrong and what to do. */
export function terminal(findings: readonly Finding[], { colour, source }: TerminalOptions): string {
	const paint = (text: string, style: keyof typeof codes) =>
		colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
	const blocks: string[] = [];
	let file: string | undefined;
	for (const finding of findings) {
		const lines: string[] = [];
		if (finding.place.file !== file) {
			file = finding.place.file;
			lines.push(paint(visible(file), 'bold'), '');
		}
		const { line, column } = finding.place.start;
		lines.push(
			`  ${paint(finding.severity, finding.severity)}  ${visible(finding.message)}  ${paint(`${visible(file)}:${line}:${column} ${finding.rule}`, 'dim')}`,
		);
		lines.push(...frame(finding.place, source(file)).map((each) => paint(each, 'dim')));
		for (const { place, message } of finding.related) {
			lines.push(
				`    ${paint('see', 'dim')}  ${visible(place.file)}:${place.start.line}:${place.start.column}  ${visible(message)}`,
			);
		}
		lines.push(`    ${paint('→', 'info')} ${visible(finding.help)}`, '');
		blocks.push(lines.join('\n'));
	}
	return blocks.length ? `${blocks.join('\n')}\n${summary(findings, paint)}` : '';
}

function summary(
	findings: readonly Finding[],
	paint: (text: string, style: Severity | 'bold' | 'dim') => string,
): string {
	const byRule = Map.groupBy(findings, ({ rule }) => rule);
	const rows = [...byRule].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
	const width = Math.max(...rows.map(([rule]) => rule.length));
	const table = rows.map(([rule, list]) => `  ${rule.padEnd(width)}  ${String(list.length).padStart(5)}`).join('\n');
	const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
	const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
		const many = count(severity);
		return many ? [paint(plural(many, severity), severity)] : [];
	});
	return `${paint('By rule', 'bold')}\n${table}\n\n${parts.join(', ')} in ${plural(new Set(findings.map(({ place }) => place.file)).size, 'file')}\n${mendable(findings)}`;
}

function mendable(findings: readonly Finding[]): string {
	const many = findings.filter(({ fix }) => fix).length;
	return many ? `${many} of these can be mended by \`rollbook check --fix\`\n` : '';
}

export const plural = (count: number, word: string): string =>
	`${count} ${word}${count === 1 || word === 'info' ? '' : 's'}`;

/** The line of a finding, with marks below it. */
function frame({ start, end }: Place, text: string | undefined): string[] {
	const line = text === undefined ? undefined : lineOf(text, start.line);
	if (line === undefined || line.trim() === '') return [];
	const from = Math.max(0, start.column - 61);
	const shown = visible(line.slice(from, from + 100).replace(/\t/g, ' '));
	const gutter = String(start.line).padStart(6);
	const last = end.line === start.line ? Math.max(end.column, start.column + 1) : line.length + 1;
	const marks =
		' '.repeat(start.column - 1 - from) +
		'^'.repeat(Math.max(1, Math.min(last - start.column, 100 - (start.column - 1 - from))));
	return [`${gutter} │ ${from ? '…' : ''}${shown}`, `${' '.repeat(gutter.length)} │ ${from ? ' ' : ''}${marks}`];
}
