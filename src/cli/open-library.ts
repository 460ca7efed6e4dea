import { join } from 'node:path';
import { cacheFolder } from '../adapters/cache-folder.ts';
import { commitOf } from '../adapters/committed.ts';
import type { FailedDiagram } from '../adapters/diagram-store.ts';
import { fileCommits } from '../adapters/file-commits.ts';
import { digestOf, memoryStore } from '../adapters/file-store.ts';
import { packedStore } from '../adapters/packed-store.ts';
import { publishedPictures } from '../adapters/pictures.ts';
import { pipelineVersion } from '../adapters/pipeline-version.ts';
import { clockAt } from '../core/clock.ts';
import type { Document } from '../core/document.ts';
import type { FileCommits } from '../core/file-commits.ts';
import type { Handbook } from '../core/handbook.ts';
import { withoutEndSlashes } from '../core/slashes.ts';
import type { DrawnDiagram, RenderContext } from '../render/context.ts';
import { renderFragment } from '../render/fragment.ts';
import { fragmentKey } from '../render/fragment-key.ts';
import { mediaFolder } from '../render/resolve-link.ts';
import { visible } from '../reporters/visible.ts';
import type { Library } from '../site/library.ts';
import { stampOf } from '../site/stamp.ts';
import type { Opened } from './checker.ts';
import { drawnDiagrams } from './drawn-diagrams.ts';
import { programRoot, type Settings } from './settings.ts';
import { siteAddress } from './site-address.ts';
import { type Io, nowOf } from './usage.ts';

/** A library, what its making has to say, and how many bodies were asked for, and of these rendered anew. */
export interface OpenedLibrary {
	library: Library;
	/** The commit of the content, if it is in a git repository. */
	commit: string | undefined;
	diagrams: { drawn: number; failed: FailedDiagram[] };
	fragments: { asked: number; rendered: number };
	/** Keeps the bodies that were rendered for later builds. */
	keep(): void;
	/** What a body is rendered with. */
	contextOf(handbook: Handbook, document: Document): RenderContext;
}

/** Makes of what was examined what the pages show; without what git tells of each document, if that is not asked. */
export async function openLibrary(
	{ folder, findings }: Pick<Opened, 'folder' | 'findings'>,
	{ content }: Pick<Settings, 'content'>,
	io: Io,
	{ caches = true, commits: asksCommits = true } = {},
): Promise<OpenedLibrary> {
	const { current, editions, images } = folder;
	const version = pipelineVersion(programRoot);
	const { base } = siteAddress(current.config.url);
	const kept = caches ? cacheFolder(content, io.env) : undefined;
	const asked = new Set<string>();
	const fragments = {
		rendered: 0,
		get asked() {
			return asked.size;
		},
	};
	const files = new Set(
		[current, ...editions].flatMap((each) => each.documents.map((document) => pathIn(each, document))),
	);
	const packs = kept ? packedStore(join(kept, 'fragments'), version, 2 * files.size) : undefined;
	const store = packs ?? memoryStore();
	const [diagrams, commits] = await Promise.all([
		drawnDiagrams(folder, content, io, { caches }),
		asksCommits ? fileCommits(content, files, io.env) : new Map<string, FileCommits>(),
	]);
	const drawn = (source: string): DrawnDiagram | undefined => {
		const diagram = diagrams.drawn.get(source);
		return (
			diagram && {
				light: base + diagram.light.path,
				dark: base + diagram.dark.path,
				width: diagram.width,
				height: diagram.height,
			}
		);
	};
	const assets = new Map<string, string | { text: string }>();
	const pictures = await publishedPictures(images);
	for (const [path, picture] of pictures.assets) assets.set(`${mediaFolder}/${path}`, picture);
	for (const path of pictures.unreadable)
		io.tell(`  ${visible(path)}: this is no well-formed SVG of at most 16 MiB; pages show its text alternative\n`);
	for (const { light, dark } of diagrams.drawn.values()) {
		assets.set(light.path, { text: light.svg });
		assets.set(dark.path, { text: dark.svg });
	}
	const now = nowOf(io);
	const commit = commitOf(content, io.env);
	const contextOf = (handbook: Handbook, document: Document) => ({ handbook, document, base, diagram: drawn });
	const keys = new WeakMap<Document, string>();
	const htmlKey = (handbook: Handbook, document: Document): string => {
		const key = keys.get(document) ?? digestOf(version, document.digest, fragmentKey(contextOf(handbook, document)));
		keys.set(document, key);
		return key;
	};
	const library: Library = {
		current,
		editions,
		base,
		now,
		clock: clockAt(now),
		stamp: stampOf(now, current.config.timeZone, commit),
		findings,
		assets,
		commits: (handbook, document) => commits.get(pathIn(handbook, document)),
		htmlKey,
		async html(handbook, document) {
			const key = htmlKey(handbook, document);
			const known = store.get(key);
			asked.add(key);
			if (known !== undefined) return known;
			fragments.rendered++;
			const html = renderFragment(contextOf(handbook, document));
			store.set(key, html);
			return html;
		},
	};
	return {
		library,
		commit,
		contextOf,
		fragments,
		keep: () => packs?.save(),
		diagrams: { drawn: diagrams.drawn.size, failed: diagrams.failed },
	};
}

/** Where a document lies below the content folder. */
const pathIn = ({ edition }: Handbook, { file }: Document): string =>
	edition ? `${withoutEndSlashes(edition.folder)}/${file}` : file;
