import { kindNamed } from '../../schemas/index.ts';
import { addressOf } from '../core/address.ts';
import { type Document, isPublishable, titleOf } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { documentDigest } from './facts.ts';
import type { Library } from './library.ts';
import { searchFilters, searchWords } from './search-facts.ts';
import { stateOf } from './state.ts';

/** What the search index is told of one page. */
export interface SearchEntry {
	/** The address, from the root of the site. */
	url: string;
	/** A digest of all that the entry is made of. */
	key: string;
	/** A page with what people search for: not the page that is shown. */
	html(): Promise<string>;
}

/** An entry for each document that has a page. Made of the documents, so that the index need not wait for the pages. */
export function* searchEntries(library: Library): Generator<SearchEntry> {
	for (const handbook of [library.current, ...library.editions]) {
		for (const document of handbook.documents) {
			if (!isPublishable(document)) continue;
			yield {
				url: `/${handbook.edition ? `${handbook.edition.id}/` : ''}${addressOf(document)}`,
				key: `${library.htmlKey(handbook, document)} ${documentDigest(document)}`,
				html: async () => pageOf(handbook, document, await library.html(handbook, document)),
			};
		}
	}
}

function pageOf(handbook: Handbook, document: Document, body: string): string {
	const state = stateOf(document);
	const meta = [['kind', kindNamed(document.kind)!.label], ...(state ? [['state', state.word]] : [])] as [
		string,
		string,
	][];
	const filters = searchFilters(handbook, document);
	const { summary } = document.fields ?? {};
	return `<!doctype html><html lang="${escaped(document.locale ?? 'en')}"><head><title>${escaped(titleOf(document))}</title></head><body data-pagefind-body>
<h1 data-pagefind-meta="title" data-pagefind-weight="10">${escaped(titleOf(document))}</h1>
${summary ? `<p data-pagefind-meta="summary" data-pagefind-weight="4">${escaped(summary)}</p>` : ''}
<p data-pagefind-meta="words" data-pagefind-weight="10">${escaped(searchWords(document).join(' '))}</p>
${document.hasBody ? withoutMarks(body) : `<pre>${escaped(document.source)}</pre>`}
<p data-pagefind-weight="0.5">${escaped([...texts(document.frontMatter.data)].join(' · '))}</p>
<div data-pagefind-ignore="index">${filters.map(([name, value]) => `<span data-pagefind-filter="${escaped(name)}">${escaped(value)}</span>`).join('')}${meta.map(([name, value]) => `<span data-pagefind-meta="${escaped(name)}">${escaped(value)}</span>`).join('')}</div>
</body></html>`;
}

/** Elements that stand within a line. They mean nothing to an index, which takes a third longer to read them. */
const mark = /<\/?(?:a|abbr|b|code|del|em|i|kbd|mark|small|span|strong|sub|sup|time)(?:\s(?:[^>"]|"[^"]*")*)?>/g;
/** What opens another element, with its attributes. */
const opening = /<([a-z][a-z\d-]*)\s(?:[^>"]|"[^"]*")*>/g;

/** HTML of a body with nothing but what parts its texts. What is searched for and shown is the same. */
const withoutMarks = (html: string): string => html.replace(mark, '').replace(opening, '<$1>');

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function* texts(data: unknown): Iterable<string> {
	if (typeof data === 'string') yield data;
	else if (Array.isArray(data)) for (const item of data) yield* texts(item);
	else if (data !== null && typeof data === 'object') for (const item of Object.values(data)) yield* texts(item);
}
