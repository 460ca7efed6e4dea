const maxOctets = 75;

/** A value of type TEXT (RFC 5545, 3.3.11). Control characters have no place in it; line ends are written `\n`. */
export const escapeText = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');

/** A content line, folded at 75 octets (RFC 5545, 3.1) without splitting a character, with its CRLF. */
export function contentLine(line: string): string {
	let folded = '';
	let start = 0;
	let octets = 0;
	for (let index = 0; index < line.length; ) {
		const code = line.codePointAt(index)!;
		const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (octets + size > maxOctets) {
			folded += `${line.slice(start, index)}\r\n `;
			start = index;
			octets = 1;
		}
		octets += size;
		index += size === 4 ? 2 : 1;
	}
	return `${folded}${line.slice(start)}\r\n`;
}
