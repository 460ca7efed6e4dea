/** What the search index is told of a body. */
export interface Prose {
	/** What can be quoted: block after block, each with an end. */
	text: string;
	/** The words of its headings, which count more than others. */
	headings: string;
}

/** A diagram with its source, which nobody reads as prose. */
const diagram = /<figure class="diagram[^"]*">.*?<\/figure>/gs;
/** Where one name ends and a link begins, with nothing but a margin between them. */
const seam = /(<\/(?:a|span)>)(?=<a\s)/g;
/** Elements that stand within a line. */
const mark = /<\/?(?:a|abbr|b|code|del|em|i|kbd|mark|small|span|strong|sub|sup|time)(?:\s(?:[^>"]|"[^"]*")*)?>/g;
/** All others part what stands before from what stands behind. */
const tag = /<\/?[a-z][a-z\d-]*(?:\s(?:[^>"]|"[^"]*")*)?>/g;
const heading = /<h[1-6](?:\s(?:[^>"]|"[^"]*")*)?>(.*?)<\/h[1-6]>/gs;

/** Prose of the HTML of a rendered body. What follows on a line that ends without a sign is read as another sentence. */
export function proseOf(html: string): Prose {
	const blocks = html.replace(diagram, '').replace(seam, '$1 ').replace(mark, '').replace(/<br>/g, ' ');
	const texts = (part: string): string[] =>
		part.split(tag).flatMap((text) => plain(text).replace(/\s+/g, ' ').trim() || []);
	return {
		text: texts(blocks)
			.map((text) => (/[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text))
			.join(' '),
		headings: [...blocks.matchAll(heading)].flatMap(([, inside = '']) => texts(inside)).join(' '),
	};
}

/** Text of HTML as `hast-util-to-html` writes it, which names characters by their numbers. */
const plain = (html: string): string =>
	html.includes('&')
		? html.replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		: html;
