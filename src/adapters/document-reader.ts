import { hash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { seatOf } from '../core/address.ts';
import { decode } from '../core/decode.ts';
import { type Document, seatedAt } from '../core/document.ts';
import type { DocumentReports } from '../core/document-reports.ts';
import { Held } from '../core/held.ts';
import type { SectionConfig } from '../core/sections.ts';
import { documentOf } from '../core/sketch.ts';
import type { SourceFile } from '../core/source-file.ts';
import type { ParseGuard } from './parse-guard.ts';
import { readInThreads } from './read-pool.ts';
import { type KeepText, keptIn, keptText, type ReadDocument, readAndReport } from './read-sketched.ts';
import type { SketchStore } from './sketch-store.ts';
import { manyDocuments, startThreads } from './threads.ts';

/** A file at the seat of a document: its path below its edition in `file`, that below the content folder in `path`. */
export interface SeatedFile {
	file: SourceFile;
	path: string;
	/** Of its bytes; undefined where it has none. */
	digest: string | undefined;
	/** Whether it is of an edition, which nobody changes any more. */
	frozen: boolean;
}

/** Reads documents, each only once for as long as its bytes stay the same. */
export interface DocumentReader {
	read(files: readonly SeatedFile[], asking: SectionConfig): Promise<Document[]>;
	/** What the rules for one document by itself say of one that was read here. */
	reportsOf(document: Document): DocumentReports | undefined;
	/** Keeps what was read for the next run. */
	save(): void;
	/** What was made of outlines, as in rules that look at all documents, is held for the last ones only from now on. */
	letGo(): void;
}

/** Enough for a page and those that it shows. */
const mostOutlines = 200;

export interface ReaderOptions {
	/** Stands for the program: what another one kept is not taken. */
	version: string;
	/** Keeps what was read beyond this process. */
	store: SketchStore;
	/** How many may read at once. */
	threads: number;
	/** Where what is seldom asked of a document is kept; in memory, if nothing is said. */
	keep?: KeepText | undefined;
	/** Threads that were started ahead, for the first time that many documents are read. */
	started?: Worker[] | undefined;
}

/** A reader that remembers. */
export function documentReader(
	guard: ParseGuard,
	{ version, store, threads, keep, started }: ReaderOptions,
): DocumentReader {
	let ahead = started;
	let known = new Map<string, ReadDocument>();
	const held = new Held();
	const reports = new WeakMap<Document['frontMatter'], DocumentReports>();
	const keys = new WeakMap<SourceFile, { asking: string; key: string }>();

	/** The digest of all that a document follows from. Who reads a folder again and again asks for most as before. */
	function keyOf(file: SourceFile, digest: string, asking: string): string {
		const before = keys.get(file);
		if (before?.asking === asking) return before.key;
		const key = hash('sha256', `${version} ${digest} ${file.path} ${asking}`);
		keys.set(file, { asking, key });
		return key;
	}

	/** What can be had without parsing. */
	function find(
		{ file, path, digest, frozen }: SeatedFile,
		asking: SectionConfig,
		askingText: string,
	): { key?: string; read?: ReadDocument } {
		if (!('bytes' in file) || digest === undefined) return { read: readAndReport(file, asking, frozen) };
		if (guard.isDeadly(path)) return { read: readAndReport(deadly(file.path), asking, frozen) };
		const key = keyOf(file, digest, frozen ? `${askingText} frozen` : askingText);
		const read = known.get(key) ?? fromText(file, store.get(key));
		return read ? { key, read } : { key };
	}

	function fromText(file: SourceFile, text: string | undefined): ReadDocument | undefined {
		if (text === undefined) return undefined;
		const { sketch, reports } = keptIn(text, keep);
		const seated = seatedAt(file.path, seatOf(file.path)!);
		return { document: documentOf(seated, sketch, () => textOf(file), held), reports };
	}

	async function parse(
		files: readonly SeatedFile[],
		asking: SectionConfig,
		take: (index: number, read: ReadDocument, text: string) => void,
	) {
		if (threads > 1 && files.length >= manyDocuments) {
			const early = ahead;
			ahead = undefined;
			await readInThreads(files, { workers: early ?? startThreads(threads - 1), asking }, (index, text) =>
				take(index, fromText(files[index]!.file, text)!, text),
			);
			return;
		}
		for (const [index, { file, path, frozen }] of files.entries()) {
			guard.enter(path);
			const read = readAndReport(file, asking, frozen);
			take(index, read, keptText(read));
		}
		guard.leave();
	}

	return {
		async read(files, asking) {
			const askingText = JSON.stringify(asking);
			const found = files.map((file) => find(file, asking, askingText));
			const missing = found.flatMap(({ read }, index) => (read ? [] : [index]));
			await parse(
				missing.map((index) => files[index]!),
				asking,
				(at, read, text) => {
					const slot = found[missing[at]!]!;
					slot.read = read;
					store.set(slot.key!, text);
				},
			);
			// what was started for nothing
			for (const worker of ahead ?? []) void worker.terminate();
			ahead = undefined;
			known = new Map(found.flatMap(({ key, read }) => (key && read ? [[key, read]] : [])));
			return found.map(({ read }) => {
				reports.set(read!.document.frontMatter, read!.reports);
				return read!.document;
			});
		},
		reportsOf: (document) => reports.get(document.frontMatter),
		save: () => store.save(),
		letGo: () => held.keep(mostOutlines),
	};
}

let last: { file: SourceFile; text: string } | undefined;

/** The text of a file that was decoded before. The last one is held: who asks for a text asks again. */
function textOf(file: SourceFile): string {
	if (last?.file === file) return last.text;
	const decoded = decode(file);
	const text = 'text' in decoded ? decoded.text : '';
	last = { file, text };
	return text;
}

const deadly = (path: string): SourceFile => ({
	path,
	refused: 'deadly',
	detail: '',
});
