/** Text for XML and HTML, as an attribute or between tags. What no XML document may hold (XML 1.0, 2.2) is left out. */
export const escapeMarkup = (text: string): string =>
	text
		.toWellFormed()
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '')
		.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
