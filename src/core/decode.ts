import type { Fault } from './fault.ts';
import { spanAt } from './place.ts';
import { maxBytes, type SourceFile } from './source-file.ts';

/** Characters that no text may hold: control characters but tab and newline, and those that turn the direction of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
/** Where such a one can be at the earliest: quicker than to look for all of them. */
const unusual = /[^\t\n -~]/;
const start = spanAt('', 0);
const utf8 = new TextDecoder('utf-8', { fatal: true });

const refusals = {
	link: (detail: string) => ({
		message: `Unexpected link to ${detail}, expected a file`,
		help: 'Put the text itself into the content folder; links are not followed, so that content cannot reach other files.',
	}),
	'too-large': (detail: string) => ({
		message: `Unexpected size of ${detail}, expected at most ${maxBytes / 1024 / 1024} MiB`,
		help: 'Split the document, and keep logs and data outside of the handbook.',
	}),
	deadly: () => ({
		message: 'Unexpected text that the parser breaks down on, expected Markdown',
		help: 'Take out what was written last, or split the document, until it passes; and report it, for it should not happen.',
	}),
	unreadable: (detail: string) => ({
		message: `Could not be read: ${detail}`,
		help: 'Look at its name, its kind and its permissions.',
	}),
};

/**
 * Bytes to text: strict UTF-8, no NUL, control or bidi override characters; a BOM is dropped, CRLF and CR become LF.
 * Gives the text with a final newline, or the fault.
 */
export function decode(source: SourceFile): { text: string } | { fault: Fault } {
	if ('refused' in source) {
		return { fault: { rule: 'file-readable', span: start, ...refusals[source.refused](source.detail) } };
	}
	let text: string;
	try {
		text = utf8.decode(source.bytes);
	} catch {
		return { fault: notUtf8(source.bytes) };
	}
	if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
	const earliest = text.search(unusual);
	const found = earliest === -1 ? null : forbidden.exec(text.slice(earliest));
	if (found) {
		const at = earliest + found.index;
		const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		return {
			fault: {
				rule: 'file-readable',
				span: spanAt(text, at, at + 1),
				message: `Unexpected character U+${code}, expected text`,
				help: 'Delete it. Such characters are not seen, and can make a text look like another one.',
			},
		};
	}
	return { text: text.endsWith('\n') ? text : `${text}\n` };
}

function notUtf8(bytes: Uint8Array): Fault {
	const lenient = new TextDecoder('utf-8').decode(bytes);
	const offset = Math.max(0, lenient.indexOf('\ufffd'));
	return {
		rule: 'file-readable',
		span: spanAt(lenient.replace(/\r\n?/g, '\n'), offset, offset + 1),
		message: 'Unexpected byte sequence, expected UTF-8',
		help: 'Save the file as UTF-8.',
	};
}
