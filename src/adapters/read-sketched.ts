import { seatOf } from '../core/address.ts';
import { type Document, readDocument } from '../core/document.ts';
import { type DocumentReports, reportsOf } from '../core/document-reports.ts';
import type { SectionConfig } from '../core/sections.ts';
import { type Sketch, sketchOf } from '../core/sketch.ts';
import type { SourceFile } from '../core/source-file.ts';
import { rules } from '../rules/index.ts';

/** A document that was read, with what the rules for one document by itself say of it. */
export interface ReadDocument {
	document: Document;
	reports: DocumentReports;
}

const rulesOfFrozen = rules.filter(({ frozenToo }) => frozenToo);

/** Reads a file at the seat of a document; of one in a frozen edition only that is reported which is asked of it. */
export function readAndReport(file: SourceFile, asking: SectionConfig, frozen: boolean): ReadDocument {
	const seat = seatOf(file.path);
	if (!seat) throw new Error(`${file.path} is no seat of a document.`);
	const document = readDocument(file, seat);
	return { document, reports: reportsOf(document, frozen ? rulesOfFrozen : rules, asking) };
}

/** What is kept of a document, and crosses from a thread: JSON of what everybody asks, then a part of its outline each. */
export function keptText({ document, reports }: ReadDocument): string {
	const { outline, ...sketch } = sketchOf(document);
	const parts: unknown[] = [{ sketch, reports }];
	if (outline) parts.push(outline.components, outline.links, outline.headings, outline.expressions, outline.code);
	return parts.map((part) => JSON.stringify(part)).join('\t');
}

/** What was kept. The parts of the outline are read when somebody asks for them: most headings are never looked at. */
export function keptIn(text: string): { sketch: Sketch; reports: DocumentReports } {
	const [head, ...parts] = text.split('\t');
	const kept = JSON.parse(head!) as { sketch: Sketch; reports: DocumentReports };
	if (parts.length === 0) return kept;
	const [components, links, headings, expressions, code] = parts as [string, string, string, string, string];
	kept.sketch.outline = {
		get components() {
			return JSON.parse(components);
		},
		get links() {
			return JSON.parse(links);
		},
		get headings() {
			return JSON.parse(headings);
		},
		get expressions() {
			return JSON.parse(expressions);
		},
		get code() {
			return JSON.parse(code);
		},
	};
	return kept;
}
