const schemes = new Set(['https', 'http', 'mailto', 'tel']);

/** Whether an address may stand on a page: relative, or with a scheme that only leads somewhere. Images are files of the handbook. */
export function isSafeUrl(url: string, image = false): boolean {
	// browsers drop control characters and blanks before they look for a scheme
	// biome-ignore lint/suspicious/noControlCharactersInRegex: so do we
	const plain = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
	if (/^[\\/]{2}/.test(plain)) return false;
	const scheme = /^([^:/?#]*):/.exec(plain)?.[1]?.toLowerCase();
	if (scheme === undefined) return true;
	return !image && schemes.has(scheme);
}
