import { join } from 'node:path';
import { drawDiagrams } from '../adapters/diagram-store.ts';
import { digestOf, fileStore, memoryStore } from '../adapters/file-store.ts';
import { commitOf } from '../adapters/git.ts';
import { pipelineVersion } from '../adapters/pipeline-version.ts';
import { clockAt } from '../core/clock.ts';
import type { Document } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import type { DrawnDiagram } from '../render/context.ts';
import { renderFragment } from '../render/fragment.ts';
import { fragmentKey } from '../render/fragment-key.ts';
import { mediaFolder } from '../render/resolve-link.ts';
import { textDigest } from '../site/facts.ts';
import type { Library } from '../site/library.ts';
import { stampOf } from '../site/stamp.ts';
import type { Opened } from './checker.ts';
import { programRoot, type Settings } from './settings.ts';
import { type Io, nowOf } from './usage.ts';

/** A library, what its making has to say, and how many bodies were asked for, and of these rendered anew. */
export interface OpenedLibrary {
	library: Library;
	diagrams: { drawn: number; failed: { file: string; line: number; message: string }[] };
	fragments: { asked: number; rendered: number };
}

/** Makes of what was examined what the pages show. */
export async function openLibrary(
	{ folder, findings }: Pick<Opened, 'folder' | 'findings'>,
	{ content, cache }: Settings,
	io: Io,
	{ caches = true } = {},
): Promise<OpenedLibrary> {
	const { current, editions, images } = folder;
	const version = pipelineVersion(programRoot);
	const base = baseOf(current.config.url);
	const store = caches ? fileStore(join(cache, 'fragments')) : memoryStore();
	const asked = new Set<string>();
	const fragments = {
		rendered: 0,
		get asked() {
			return asked.size;
		},
	};
	const diagrams = await drawDiagrams(
		[current, ...editions],
		caches ? fileStore(join(cache, 'diagrams')) : memoryStore(),
		version,
	);
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
	for (const [path, file] of images) assets.set(`${mediaFolder}/${path}`, file);
	for (const { light, dark } of diagrams.drawn.values()) {
		assets.set(light.path, { text: light.svg });
		assets.set(dark.path, { text: dark.svg });
	}
	const now = nowOf(io);
	const contextOf = (handbook: Handbook, document: Document) => ({ handbook, document, base, diagram: drawn });
	const htmlKey = (handbook: Handbook, document: Document): string =>
		digestOf(version, textDigest(document), fragmentKey(contextOf(handbook, document)));
	const library: Library = {
		current,
		editions,
		base,
		now,
		clock: clockAt(now),
		stamp: stampOf(now, commitOf(content)),
		findings,
		assets,
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
	return { library, fragments, diagrams: { drawn: diagrams.drawn.size, failed: diagrams.failed } };
}

/** The path of the handbook's address: `https://example.org/handbook` -> `/handbook/`. */
const baseOf = (url: string | undefined): string => (url ? `${new URL(url).pathname.replace(/\/+$/, '')}/` : '/');
