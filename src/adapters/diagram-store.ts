import type { Handbook } from '../core/handbook.ts';
import { renderDiagrams } from '../render/diagram/render-diagrams.ts';
import { digestOf, type FileStore } from './file-store.ts';

/** A diagram with the addresses of its pictures below the root of the site. */
export interface StoredDiagram {
	light: { path: string; svg: string };
	dark: { path: string; svg: string };
	width: number;
	height: number;
}

export interface DiagramsDrawn {
	/** By source. */
	drawn: Map<string, StoredDiagram>;
	failed: { file: string; line: number; message: string }[];
}

/** Draws every diagram of the handbooks, each source once; what was drawn before is taken from the store. */
export async function drawDiagrams(
	handbooks: readonly Handbook[],
	store: FileStore,
	version: string,
): Promise<DiagramsDrawn> {
	const places = new Map<string, { file: string; line: number }[]>();
	for (const { documents, edition } of handbooks) {
		for (const { file, outline } of documents) {
			for (const code of outline.code) {
				if (code.lang !== 'mermaid') continue;
				const { value, position } = code;
				const place = { file: edition ? `${edition.folder}/${file}` : file, line: position?.start.line ?? 1 };
				places.set(value, [...(places.get(value) ?? []), place]);
			}
		}
	}
	const drawn = new Map<string, StoredDiagram>();
	const missing: { id: string; source: string }[] = [];
	for (const source of places.keys()) {
		const known = store.get(digestOf(version, source));
		if (known) drawn.set(source, JSON.parse(known) as StoredDiagram);
		else missing.push({ id: digestOf(source), source });
	}
	const failed: DiagramsDrawn['failed'] = [];
	const results = missing.length ? await renderDiagrams(missing) : new Map();
	for (const { id, source } of missing) {
		const result = results.get(id);
		if (result && 'light' in result) {
			const name = `diagrams/${digestOf(result.light, result.dark).slice(0, 16)}`;
			const diagram: StoredDiagram = {
				light: { path: `${name}-light.svg`, svg: result.light },
				dark: { path: `${name}-dark.svg`, svg: result.dark },
				width: result.width,
				height: result.height,
			};
			drawn.set(source, diagram);
			store.set(digestOf(version, source), JSON.stringify(diagram));
		} else {
			for (const { file, line } of places.get(source)!) {
				failed.push({
					file,
					line: line + (result?.problem.line ?? 0),
					message: result?.problem.message ?? 'It was not drawn',
				});
			}
		}
	}
	return { drawn, failed };
}
