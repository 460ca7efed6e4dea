/** Control, bidirectional and separator characters of hostile names and texts are shown as `\u001b`, never sent on. One line stays one line. */
export const visible = (text: string): string => visibleText(text).replaceAll('\n', '\\u000a');

/** The same for a text of several lines: they stay. */
export const visibleText = (text: string): string =>
	text
		.toWellFormed()
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is made visible
		.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, (char) => {
			return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
		});
