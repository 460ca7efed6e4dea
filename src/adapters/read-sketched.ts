import { seatOf } from '../core/address.ts';
import { type Document, readDocument } from '../core/document.ts';
import { type DocumentReports, reportsOf } from '../core/document-reports.ts';
import type { OutlineSketch } from '../core/outline-sketch.ts';
import type { SectionConfig } from '../core/sections.ts';
import { type Sketch, sketchOf } from '../core/sketch.ts';
import type { SourceFile } from '../core/source-file.ts';
import { rules } from '../rules/index.ts';

/** A document that was read, with what the rules for one document by itself say of it. */
export interface ReadDocument {
	document: Document;
	reports: DocumentReports;
}

/** Reads a file at the seat of a document. */
export function readAndReport(file: SourceFile, asking: SectionConfig): ReadDocument {
	const seat = seatOf(file.path);
	if (!seat) throw new Error(`${file.path} is no seat of a document.`);
	const document = readDocument(file, seat);
	return { document, reports: reportsOf(document, rules, asking) };
}

const outlineParts = [
	'components',
	'links',
	'headings',
	'expressions',
	'code',
] as const satisfies (keyof OutlineSketch)[];

/** What is kept of a document, and crosses from a thread: JSON of what everybody asks, then a part of its outline each. */
export function keptText({ document, reports }: ReadDocument): string {
	const { outline, ...sketch } = sketchOf(document);
	const head = JSON.stringify({ sketch, reports });
	return outline ? [head, ...outlineParts.map((part) => JSON.stringify(outline[part]))].join('\t') : head;
}

/** What was kept. The parts of the outline are read when somebody asks for them: most headings are never looked at. */
export function keptIn(text: string): { sketch: Sketch; reports: DocumentReports } {
	const [head, ...parts] = text.split('\t');
	const kept = JSON.parse(head!) as { sketch: Sketch; reports: DocumentReports };
	if (parts.length) {
		const [components, links, headings, expressions, code] = parts.map((part) => () => JSON.parse(part));
		kept.sketch.outline = {
			get components() {
				return components!();
			},
			get links() {
				return links!();
			},
			get headings() {
				return headings!();
			},
			get expressions() {
				return expressions!();
			},
			get code() {
				return code!();
			},
		};
	}
	return kept;
}
