import { decodeReferences } from '../../core/character-references.ts';

/** A piece of raw HTML. `raw` is what stood there. */
export type HtmlToken = { raw: string } & (
	| { type: 'open'; name: string; attributes: Record<string, string>; closed: boolean }
	| { type: 'close'; name: string }
	| { type: 'comment'; value: string }
	| { type: 'text'; value: string }
);

const commentForm = /<!--(?:>|->|([\s\S]*?)(?:-->|--!>|$))/y;
const tagForm =
	/<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/y;
const attributeForm = /([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * Splits raw HTML into tags, comments and text, by the forms of CommonMark 0.31 (section 6.6). What has none of these
 * forms (declarations, templates such as `<% %>`) is text.
 */
export function tokenizeHtml(html: string): HtmlToken[] {
	const tokens: HtmlToken[] = [];
	let from = 0;
	const addText = (to: number) => {
		const raw = html.slice(from, to);
		if (raw) tokens.push({ type: 'text', raw, value: decodeReferences(raw) });
	};
	for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
		const found = tokenAt(html, at);
		if (!found) {
			at++;
			continue;
		}
		addText(at);
		tokens.push(found);
		at += found.raw.length;
		from = at;
	}
	addText(html.length);
	return tokens;
}

function tokenAt(html: string, at: number): HtmlToken | undefined {
	commentForm.lastIndex = at;
	const comment = commentForm.exec(html);
	if (comment) return { type: 'comment', raw: comment[0], value: comment[1] ?? '' };
	tagForm.lastIndex = at;
	const tag = tagForm.exec(html);
	if (!tag) return undefined;
	const [raw, slash, name = '', attributes = '', closed] = tag;
	if (slash) return { type: 'close', raw, name: name.toLowerCase() };
	return { type: 'open', raw, name: name.toLowerCase(), attributes: attributesOf(attributes), closed: closed === '/' };
}

function attributesOf(source: string): Record<string, string> {
	const found: Record<string, string> = Object.create(null);
	for (const [, name = '', double, single, bare] of source.matchAll(attributeForm)) {
		found[name.toLowerCase()] ??= decodeReferences(double ?? single ?? bare ?? '');
	}
	return found;
}
