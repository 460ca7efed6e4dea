import { kindNamed } from '../../schemas/index.ts';
import { addressOf } from '../core/address.ts';
import { type Document, isPublishable, titleOf } from '../core/document.ts';
import { splitFrontMatter } from '../core/front-matter.ts';
import type { Handbook } from '../core/handbook.ts';
import { betweenNames, toIndexed } from '../core/search-text.ts';
import { eachText } from '../core/texts.ts';
import { documentDigest } from './facts.ts';
import type { Library } from './library.ts';
import { kindWords, searchFilters, searchNames, searchWords } from './search-facts.ts';
import { type Standing, searchWeight, standingsAt } from './search-weight.ts';
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
		const standingOf = standingsAt(handbook, library.now);
		for (const document of handbook.documents) {
			if (!isPublishable(document)) continue;
			const standing = standingOf(document);
			yield {
				url: `/${handbook.edition ? `${handbook.edition.id}/` : ''}${addressOf(document)}`,
				key: `${library.htmlKey(handbook, document)} ${documentDigest(document)} ${standing}`,
				html: async () => pageOf(handbook, document, await library.html(handbook, document), standing),
			};
		}
	}
}

/**
 * What is shown as a hit's text is the body. All else is told as meta, which is searched but never quoted: `now` and `once`
 * are the kind of a page, in fields that weigh differently, so that what is current is found before hundreds of old ones.
 */
function pageOf(handbook: Handbook, document: Document, body: string, standing: Standing): string {
	const { title: _title, summary: _summary, ...facts } = (document.frontMatter.data ?? {}) as Record<string, unknown>;
	const meta: [string, string | undefined][] = [
		['title', titleOf(document)],
		['summary', document.fields?.summary],
		['names', searchNames(document).join(betweenNames)],
		['words', searchWords(document).join(' ')],
		[standing === 'past' ? 'once' : 'now', kindWords(document)],
		['facts', wordsOf(facts)],
		['kind', kindNamed(document.kind)!.label],
		['state', stateOf(document)?.word],
	];
	const filters = [
		...searchFilters(handbook, document),
		['weight', String(searchWeight(document.kind, standing))] as const,
	];
	const told = meta.flatMap(([name, text]) =>
		text ? [`<p data-pagefind-meta="${name}">${escaped(toIndexed(text))}</p>`] : [],
	);
	const narrowed = filters.map(([name, value]) => `<p data-pagefind-filter="${name}">${escaped(value)}</p>`);
	const prose = document.hasBody ? withoutMarks(body) : `<pre>${escaped(bodyText(document))}</pre>`;
	// Pagefind leaves out a page that says nothing
	const said = /[\p{L}\p{N}]/u.test(prose.replace(/<[^>]*>/g, '')) ? prose : `<p>${escaped(titleOf(document))}</p>`;
	return `<!doctype html><html lang="${escaped(document.locale ?? 'en')}"><head><title>${escaped(titleOf(document))}</title></head><body data-pagefind-body>
${toIndexed(said)}
<div data-pagefind-ignore="index">${told.join('')}${narrowed.join('')}</div>
</body></html>`;
}

/** A body that could not be parsed, as it was written. */
function bodyText({ source }: Document): string {
	const split = splitFrontMatter(source);
	return 'body' in split ? split.body : '';
}

/** A diagram with its source, which nobody reads as prose. */
const diagram = /<figure class="diagram[^"]*">.*?<\/figure>/gs;
/** Where one name ends and a link begins, with nothing but a margin between them. */
const seam = /(<\/(?:a|span)>)(?=<a\s)/g;
/** Elements that stand within a line. They mean nothing to an index, which takes a third longer to read them. */
const mark = /<\/?(?:a|abbr|b|code|del|em|i|kbd|mark|small|span|strong|sub|sup|time)(?:\s(?:[^>"]|"[^"]*")*)?>/g;
/** What opens another element, with its attributes. */
const opening = /<([a-z][a-z\d-]*)\s(?:[^>"]|"[^"]*")*>/g;

/** HTML of a body with nothing but what parts its texts. What is searched for and shown is the same. */
const withoutMarks = (html: string): string =>
	html.replace(diagram, '').replace(seam, '$1 ').replace(mark, '').replace(opening, '<$1>');

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function wordsOf(data: unknown): string {
	const words: string[] = [];
	eachText(data, (text) => void words.push(text));
	return words.join(' ');
}
