const encoder = new TextEncoder();
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
	let octets = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (octets + size > maxOctets) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += character;
		octets += size;
	}
	return `${folded}\r\n`;
}
