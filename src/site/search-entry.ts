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
import { proseOf } from './search-prose.ts';
import { type Standing, searchWeight, standingsAt } from './search-weight.ts';
import { stateOf } from './state.ts';

/** What the search index is told of one page. */
export interface SearchEntry {
	/** The address, from the root of the site. */
	url: string;
	/** A digest of all that the entry is made of. */
	key: string;
	record(): Promise<SearchRecord>;
}

/** What people search for on a page: what `addCustomRecord` of Pagefind takes. A record is read sooner than HTML. */
export interface SearchRecord {
	url: string;
	/** What is quoted. */
	content: string;
	/** BCP 47 */
	language: string;
	/** What is searched, and never quoted. */
	meta: Record<string, string>;
	filters: Record<string, string[]>;
}

/** An entry for each document that has a page. Made of the documents, so that the index need not wait for the pages. */
export function* searchEntries(library: Library): Generator<SearchEntry> {
	for (const handbook of [library.current, ...library.editions]) {
		const standingOf = standingsAt(handbook, library.now);
		for (const document of handbook.documents) {
			if (!isPublishable(document)) continue;
			const standing = standingOf(document);
			const url = `/${handbook.edition ? `${handbook.edition.id}/` : ''}${addressOf(document)}`;
			yield {
				url,
				key: `${library.htmlKey(handbook, document)} ${documentDigest(document)} ${standing}`,
				record: async () => ({
					url,
					...told(handbook, document, await library.html(handbook, document), standing),
				}),
			};
		}
	}
}

/**
 * What is shown as a hit's text is the body. All else is told as meta: `now` and `once` are the kind of a page, in fields
 * that weigh differently, so that what is current is found before hundreds of old ones.
 */
function told(handbook: Handbook, document: Document, body: string, standing: Standing): Omit<SearchRecord, 'url'> {
	const { title: _title, summary: _summary, ...facts } = (document.frontMatter.data ?? {}) as Record<string, unknown>;
	const { text, headings } = document.hasBody ? proseOf(body) : { text: bodyText(document), headings: '' };
	const meta: [string, string | undefined][] = [
		['title', titleOf(document)],
		['summary', document.fields?.summary],
		['names', searchNames(document).join(betweenNames)],
		['words', searchWords(document).join(' ')],
		['headings', headings],
		[standing === 'past' ? 'once' : 'now', kindWords(document)],
		['facts', wordsOf(facts)],
		['kind', kindNamed(document.kind)!.label],
		['state', stateOf(document)?.word],
	];
	const filters: Record<string, string[]> = { weight: [String(searchWeight(document.kind, standing))] };
	for (const [name, value] of searchFilters(handbook, document)) {
		filters[name] ??= [];
		filters[name].push(value);
	}
	return {
		// Pagefind leaves out a page that says nothing
		content: toIndexed(/[\p{L}\p{N}]/u.test(text) ? text : titleOf(document)),
		language: document.locale ?? 'en',
		meta: Object.fromEntries(meta.flatMap(([name, words]) => (words ? [[name, toIndexed(words)]] : []))),
		filters,
	};
}

/** A body that could not be parsed, as it was written. */
function bodyText({ source }: Document): string {
	const split = splitFrontMatter(source);
	return 'body' in split ? split.body : '';
}

function wordsOf(data: unknown): string {
	const words: string[] = [];
	eachText(data, (text) => void words.push(text));
	return words.join(' ');
}
