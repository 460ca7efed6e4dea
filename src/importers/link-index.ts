import type { Heading } from 'mdast';
import { decodeAddress } from '../core/reference.ts';
import { isIndex } from './draft-ids.ts';
import type { Anchors } from './markdown/headings.ts';

/** An imported document, as far as links to it need to know. */
export interface Located {
	/** Where it was, and where it is now. */
	source: string;
	path: string;
	/** The old fragments and their headings; `title` is the heading that went into the front matter. */
	anchors: Anchors;
	title?: Heading;
	/** The new fragments. */
	slugs: Map<Heading, string>;
}

export interface LinkIndex {
	/** The document at an address seen from another, `../foo.md` or `/manual/foo.html`; undefined if it is not certain. */
	find(from: Located, address: string): Located | undefined;
	/** The new form of a fragment; empty for the title; undefined if there is no such place. */
	anchorIn(document: Located, fragment: string): string | undefined;
}

/** Finds documents by the addresses that they had, on disk or as pages of a site (without ending, `.html`, as a folder). */
export function indexLinks(documents: readonly Located[]): LinkIndex {
	const exact = new Map<string, Located>();
	const loose = new Map<string, Located | undefined>();
	for (const document of documents) {
		for (const name of namesOf(document.source)) {
			if (!exact.has(name)) exact.set(name, document);
			const key = name.toLowerCase();
			loose.set(key, loose.has(key) && loose.get(key) !== document ? undefined : document);
		}
	}
	for (const document of documents) exact.set(document.source, document);
	const at = (path: string | undefined): Located | undefined =>
		path === undefined ? undefined : (exact.get(path) ?? loose.get(path.toLowerCase()));
	return {
		find(from, address) {
			const plain = decodeAddress(address.split('?')[0]!);
			if (plain === '' || plain.startsWith('//')) return undefined;
			const folders = from.source.split('/').slice(0, -1);
			if (!plain.startsWith('/')) return at(join(folders, plain)) ?? at(join([...folders, nameOf(from.source)], plain));
			for (let depth = 0; depth <= folders.length; depth++) {
				const found = at(join(folders.slice(0, depth), plain));
				if (found) return found;
			}
			return undefined;
		},
		anchorIn({ anchors, title, slugs }, fragment) {
			const name = decodeAddress(fragment);
			const heading = anchors.get(name) ?? anchors.get(name.toLowerCase()) ?? looseAnchor(anchors, name);
			if (!heading) return undefined;
			return heading === title ? '' : slugs.get(heading);
		},
	};
}

/** The addresses of a source file, the most exact first. */
function namesOf(source: string): string[] {
	const bare = source.replace(/\.(md|markdown|mdown|mkdn?|mdtext)$/i, '');
	const page = bare.replace(/\.html?$/i, '');
	const folder = source.slice(0, Math.max(0, source.lastIndexOf('/')));
	return [source, bare, page, `${page}.html`, `${page}.md`, ...(isIndex(source) ? [folder] : [])];
}

const nameOf = (source: string): string => namesOf(source)[2]!.split('/').at(-1)!;

function join(folders: readonly string[], address: string): string | undefined {
	const parts = [...folders];
	for (const part of address.split('/')) {
		if (part === '..') {
			if (parts.pop() === undefined) return undefined;
		} else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/** Fragments as other tools make them (with `_`, without repeated hyphens or numbers in front), if just one heading fits. */
function looseAnchor(anchors: Anchors, fragment: string): Heading | undefined {
	const wanted = plainSlug(fragment);
	if (!wanted) return undefined;
	const found = new Set([...anchors].filter(([name]) => plainSlug(name) === wanted).map(([, heading]) => heading));
	return found.size === 1 ? [...found][0] : undefined;
}

const plainSlug = (fragment: string): string =>
	fragment
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^[-\d]+|-+$/g, '');
