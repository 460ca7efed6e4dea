/** A node of linked data: `@type` and what schema.org knows of it. */
export type LinkedData = { '@type': string } & Record<string, unknown>;

/**
 * Nodes as JSON-LD with the vocabulary of https://schema.org, for a `<script type="application/ld+json">`: no text in it
 * can end the element or begin a comment, because `<`, `>` and `&` are written as escapes of JSON.
 */
export const jsonLd = (nodes: readonly LinkedData[]): string =>
	JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replace(
		/[<>&\u2028\u2029]/g,
		(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
