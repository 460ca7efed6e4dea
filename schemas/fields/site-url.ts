import { z } from '../zod.ts';

/** A scheme, a host, perhaps a port, and a path without an empty part, of characters that nobody escapes (RFC 3986, 3.3). */
const form = /^https?:\/\/[^\s<>"'\\/?#@]+(?:\/[\w.~@+-]+)*\/?$/;
const dots = /^\.{1,2}$/;

/**
 * The address of a whole site: links begin with its path. A part that is empty, or dots, would let them lead to another
 * host; a name, a question or a fragment has no place before them. Where one host escapes a path and another does not,
 * links lead nowhere.
 */
export const siteUrl = (description: string, ...examples: string[]) =>
	z
		.string()
		.refine(
			(value) =>
				form.test(value) &&
				URL.canParse(value) &&
				!value
					.split('/')
					.slice(3)
					.some((part) => dots.test(part)),
			'Expected an address of a scheme, a host and a path of letters, digits and `._~@+-`, such as https://parcelway.example/handbook/',
		)
		.meta({ description, ...(examples.length ? { examples } : {}), pattern: form.source });
