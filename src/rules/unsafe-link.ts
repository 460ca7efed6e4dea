import type { DocumentRule } from '../core/rule.ts';
import { isSafeUrl } from '../core/safe-url.ts';

export const unsafeLink: DocumentRule = {
	id: 'unsafe-link',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'A link leads to a document, or to an address with https, http, mailto or tel; an image is a file of the handbook.',
	why: 'An address such as `javascript:` is a program, and a picture from elsewhere tells a stranger who reads the runbook.',
	bad: { 'guides/links.mdx': '---\ntitle: Links\n---\n\n[Here](javascript:alert(1)).\n' },
	good: { 'guides/links.mdx': '---\ntitle: Links\n---\n\n[Here](https://parcelway.example/).\n' },
	*check(document) {
		for (const { url, image, node } of document.outline.links) {
			if (isSafeUrl(url, image)) continue;
			yield {
				document,
				at: node,
				message: `Unexpected address \`${url.slice(0, 60)}\`, expected ${image ? 'an image file of the handbook' : 'https, http, mailto or tel, or a relative link'}`,
				help: image
					? 'Put the image beside the document and link to the file.'
					: 'Change the address, or put it in `code` marks.',
			};
		}
	},
};
