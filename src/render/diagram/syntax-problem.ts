import { type NumberedLines, sourceLine } from '../../core/numbered-lines.ts';
import type { DiagramProblem } from './diagram.ts';

/** What the parsers of mermaid throw: those made by jison with a `hash`, those of Langium with a `result`. */
interface ParserError {
	message?: string;
	hash?: { text?: string; token?: string | number; loc?: { first_line?: number } };
	result?: {
		lexerErrors?: { line?: number; message: string }[];
		parserErrors?: { token?: { startLine?: number; image?: string }; message: string }[];
	};
}

/** Tells what mermaid threw as a problem at a line of the source. */
export function syntaxProblem(thrown: unknown, lines: NumberedLines): DiagramProblem {
	const error = (thrown ?? {}) as ParserError;
	const lexer = error.result?.lexerErrors?.[0];
	if (lexer !== undefined) {
		return { message: sentence(lexer.message.replace(/ at offset.*$/s, '')), line: sourceLine(lines, lexer.line ?? 1) };
	}
	const parser = error.result?.parserErrors?.[0];
	if (parser !== undefined) {
		const line = parser.token?.startLine;
		return { message: sentence(parser.message), line: sourceLine(lines, Number.isFinite(line) ? line! : Infinity) };
	}
	const { text, loc } = error.hash ?? {};
	if (loc?.first_line !== undefined) {
		const what =
			text === undefined || text === '' ? 'end of the diagram' : text.trim() === '' ? 'end of the line' : `\`${text}\``;
		return { message: `Unexpected ${what}.`, line: sourceLine(lines, loc.first_line) };
	}
	const message = error.message ?? '';
	if (
		thrown instanceof TypeError ||
		thrown instanceof RangeError ||
		thrown instanceof ReferenceError ||
		message === ''
	) {
		return { message: 'Unexpected diagram: mermaid cannot read it.', line: sourceLine(lines, 1) };
	}
	if (message.startsWith('Edge limit')) {
		return { message: 'Unexpected number of lines between nodes, expected at most 500. Split the diagram.', line: 1 };
	}
	const told = /on line (\d+)/.exec(message)?.[1];
	if (told !== undefined) {
		return { message: sentence(message.replace(/ on line.*$/s, '')), line: sourceLine(lines, Number(told)) };
	}
	const named = text ?? (/^"([^"]+)"/.exec(message) ?? /(?:id\(s\): |["“:]\s*)([^"“”:.,]+)/.exec(message))?.[1];
	const index = named === undefined ? -1 : lines.text.split('\n').findIndex((line) => line.includes(named.trim()));
	return { message: sentence(message), line: sourceLine(lines, index + 1) };
}

/** One line that ends in a full stop. */
const sentence = (text: string): string => {
	const line = text.replace(/\s+/g, ' ').trim().slice(0, 300);
	return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.!?]$/.test(line) ? '' : '.'}`;
};
