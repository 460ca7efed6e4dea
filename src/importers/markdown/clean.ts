// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that `core/decode.ts` refuses
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text as our reading takes it: no BOM, LF alone, no lone surrogates, and U+FFFD for what is refused. */
export const clean = (text: string): string =>
	text
		.replace(/^\ufeff/, '')
		.replace(/\r\n?/g, '\n')
		.toWellFormed()
		.replace(refused, '\ufffd');
