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

const rulesOfFrozen = rules.filter(({ frozenToo }) => frozenToo);

/** Reads a file at the seat of a document; of one in a frozen edition only that is reported which is asked of it. */
export function readAndReport(file: SourceFile, asking: SectionConfig, frozen: boolean): ReadDocument {
	const seat = seatOf(file.path);
	if (!seat) throw new Error(`${file.path} is no seat of a document.`);
	const document = readDocument(file, seat);
	return { document, reports: reportsOf(document, frozen ? rulesOfFrozen : rules, asking) };
}

/** What everybody asks. Whether there are diagrams is asked of each document, and its code tells. */
interface Head {
	sketch: Omit<Sketch, 'outline'>;
	reports: DocumentReports;
	code?: OutlineSketch['code'];
}

/** What is kept of a document, and crosses from a thread: JSON of what everybody asks, then a part of its outline each. */
export function keptText({ document, reports }: ReadDocument): string {
	const { outline, ...sketch } = sketchOf(document);
	const head: Head = { sketch, reports, ...(outline ? { code: outline.code } : {}) };
	const parts = outline ? [outline.components, outline.links, outline.headings, outline.expressions] : [];
	return [head, ...parts].map((part) => JSON.stringify(part)).join('\t');
}

/** Keeps a text somewhere, and gives what gives it again. */
export type KeepText = (text: string) => () => string;

/**
 * What was kept. The parts of the outline are read when somebody asks for them: most headings are never looked at. Until
 * then they lie where `keep` puts them.
 */
export function keptIn(text: string, keep: KeepText = inMemory): { sketch: Sketch; reports: DocumentReports } {
	const end = text.indexOf('\t');
	const { sketch, reports, code }: Head = JSON.parse(end === -1 ? text : text.slice(0, end));
	if (!code) return { sketch, reports };
	return { sketch: { ...sketch, outline: new OutlineInParts(code, keep(text.slice(end + 1))) }, reports };
}

const inMemory: KeepText = (text) => () => text;

/** An outline of which most parts are text. */
class OutlineInParts implements OutlineSketch {
	readonly code: OutlineSketch['code'];
	readonly #text: () => string;
	constructor(code: OutlineSketch['code'], text: () => string) {
		this.code = code;
		this.#text = text;
	}
	get components(): OutlineSketch['components'] {
		return this.#part(0);
	}
	get links(): OutlineSketch['links'] {
		return this.#part(1);
	}
	get headings(): OutlineSketch['headings'] {
		return this.#part(2);
	}
	get expressions(): OutlineSketch['expressions'] {
		return this.#part(3);
	}
	/** The last text is held: who asks for a part asks for the next. */
	#part<T>(number: number): T {
		if (last?.outline !== this) last = { outline: this, parts: this.#text().split('\t') };
		return JSON.parse(last.parts[number]!);
	}
}

let last: { outline: OutlineInParts; parts: string[] } | undefined;
