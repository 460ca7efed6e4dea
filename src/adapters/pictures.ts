import type { JSDOM } from 'jsdom';
import { makeInert } from '../render/inert-svg.ts';
import { readSmallFile } from './read-file.ts';

/** Stands for a picture that cannot be read, so that its page shows its text instead. */
const empty =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>This picture could not be read</title></svg>\n';

/** A larger SVG is not read. In bytes. */
const largest = 16 * 1024 * 1024;

/** The pictures of the content as they are published, and those that are no pictures. */
export interface Pictures {
	/** By path: a file to copy, or a text. */
	assets: Map<string, string | { text: string }>;
	unreadable: string[];
}

/** Pictures by path and where they are. SVG is a program as well; it is published as one that only draws. */
export async function publishedPictures(images: ReadonlyMap<string, string>): Promise<Pictures> {
	const assets: Pictures['assets'] = new Map(images);
	const unreadable: string[] = [];
	const drawn = [...images].filter(([path]) => /\.svg$/i.test(path));
	if (drawn.length === 0) return { assets, unreadable };
	// it takes half a second to load, and few handbooks need it
	const { JSDOM: Dom } = await import('jsdom');
	for (const [path, file] of drawn) {
		const read = readSmallFile(file, largest);
		const text = 'bytes' in read && read.bytes ? inertText(read.bytes.toString('utf8'), Dom) : undefined;
		if (text === undefined) unreadable.push(path);
		assets.set(path, { text: text ?? empty });
	}
	return { assets, unreadable };
}

/** Undefined for what is no well-formed SVG. jsdom runs no script and loads nothing unless it is told to. */
function inertText(source: string, Dom: typeof JSDOM): string | undefined {
	try {
		const { window } = new Dom(source, { contentType: 'image/svg+xml' });
		const text = makeInert(window.document)
			? `${new window.XMLSerializer().serializeToString(window.document.documentElement)}\n`
			: undefined;
		window.close();
		return text;
	} catch {
		return undefined;
	}
}
