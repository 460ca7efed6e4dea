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

/** Reads a file at the seat of a document. */
export function readAndReport(file: SourceFile, asking: SectionConfig): ReadDocument {
	const seat = seatOf(file.path);
	if (!seat) throw new Error(`${file.path} is no seat of a document.`);
	const document = readDocument(file, seat);
	return { document, reports: reportsOf(document, rules, asking) };
}

/** What is kept of it, and crosses from a thread. */
export interface Kept {
	sketch: Sketch;
	reports: DocumentReports;
}

export const keptText = ({ document, reports }: ReadDocument): string =>
	JSON.stringify({ sketch: sketchOf(document), reports } satisfies Kept);
