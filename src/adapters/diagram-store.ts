import { diagramRefusal } from '../core/diagram-refusal.ts';
import type { Document } from '../core/document.ts';
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
	failed: FailedDiagram[];
}

/** A diagram that nothing spoke against until it was to be drawn. */
export interface FailedDiagram {
	handbook: Handbook;
	document: Document;
	line: number;
	message: string;
}

/** Draws every diagram of the handbooks, each source once; what was drawn before is taken from the store. */
export async function drawDiagrams(
	handbooks: readonly Handbook[],
	store: FileStore,
	version: string,
): Promise<DiagramsDrawn> {
	const fences = handbooks.flatMap((handbook) =>
		handbook.documents.flatMap((document) =>
			document.outline.code
				.filter(({ lang }) => lang === 'mermaid')
				.map(({ value, position }) => ({ handbook, document, source: value, line: position?.start.line ?? 1 })),
		),
	);
	const places = Map.groupBy(fences, ({ source }) => source);
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
		} else if (!diagramRefusal(source)) {
			// what is refused unread is found by the check
			for (const place of places.get(source)!) {
				failed.push({
					...place,
					line: place.line + (result?.problem.line ?? 0),
					message: result?.problem.message ?? 'Unexpected diagram, expected one that can be drawn',
				});
			}
		}
	}
	return { drawn, failed };
}
