/** Those of HTML that people write. */
const named: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	copy: '©',
	reg: '®',
	trade: '™',
	larr: '←',
	rarr: '→',
	laquo: '«',
	raquo: '»',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	bull: '•',
	middot: '·',
	times: '×',
};

/** A text of HTML with its character references decoded; those that are not known stay as they are. */
export const decodeReferences = (text: string): string =>
	text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (raw, hexadecimal, decimal, name) => {
		if (name) return Object.hasOwn(named, name) ? named[name]! : raw;
		const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
		const allowed =
			code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && !(code >= 0x7f && code < 0xa0);
		return allowed ? String.fromCodePoint(code) : code === 0x09 || code === 0x0a ? ' ' : '\ufffd';
	});
