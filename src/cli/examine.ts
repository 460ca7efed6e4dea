import type { Worker } from 'node:worker_threads';
import type { PutAside } from '../adapters/bytes-aside.ts';
import { type DocumentReader, documentReader } from '../adapters/document-reader.ts';
import type { HandbookBytes } from '../adapters/handbook-bytes.ts';
import { type HandbookFolder, openHandbook } from '../adapters/handbook-folder.ts';
import { bufferOf } from '../adapters/pack.ts';
import { parseGuard } from '../adapters/parse-guard.ts';
import { noStore, sketchStore } from '../adapters/sketch-store.ts';
import { check } from '../core/check.ts';
import { clockAt } from '../core/clock.ts';
import { inOrder } from '../core/finding.ts';
import type { Handbook } from '../core/handbook.ts';
import type { History } from '../core/rule.ts';
import type { Verdict } from '../core/verdict.ts';
import { rules } from '../rules/index.ts';
import { threadsFor } from './threads-for.ts';

/** The rules that `handbook.yaml` may name. */
export const ruleIds = ['handbook-config', ...rules.map(({ id }) => id)];

/** A handbook that was read, and what was found in it. */
export interface Examination {
	folder: HandbookFolder;
	verdict: Verdict;
	/** Until when the verdict holds if nothing changes: milliseconds since 1970. */
	holdsUntil: number;
}

/** What a handbook is looked at with: the time in milliseconds since 1970, and what was committed, where that is asked. */
export interface Looking {
	now: number;
	historyOf?: (handbook: Handbook) => History;
}

/** Reads and checks a handbook: the way that every command goes. */
export async function examine(bytes: HandbookBytes, reader: DocumentReader, looking: Looking): Promise<Examination> {
	return judge(await openHandbook(bytes, reader, ruleIds), reader, looking);
}

/** Reads a handbook, and leaves the check for later. */
export const readOnly = (bytes: HandbookBytes, reader: DocumentReader): Promise<HandbookFolder> =>
	openHandbook(bytes, reader, ruleIds);

/** Checks a handbook that was read. */
export function judge(folder: HandbookFolder, reader: DocumentReader, { now, historyOf }: Looking): Examination {
	const clock = clockAt(now);
	const world = { clock, ...(historyOf ? { history: historyOf(folder.current) } : {}) };
	const handbooks = [folder.current, ...folder.editions];
	const checked = handbooks.map((handbook) => check(handbook, rules, world, reader.reportsOf));
	const { url } = folder.current.config;
	return {
		folder,
		verdict: {
			all: checked.flatMap(({ findings }) => findings).sort(inOrder),
			asideInDocuments: checked.flatMap(({ setAside }) => setAside).sort(inOrder),
			counts: {
				documents: handbooks.reduce((sum, { documents }) => sum + documents.length, 0),
				references: handbooks.reduce(
					(sum, handbook) =>
						sum + handbook.documents.reduce((many, document) => many + handbook.references(document).length, 0),
					0,
				),
			},
			...(url ? { url } : {}),
		},
		holdsUntil: clock.holdsUntil(),
	};
}

/**
 * Reads documents with all cores, and keeps what it read in `cache`, if there is one. With `ROLLBOOK_THREADS=1` it reads
 * one after the other: that is how the document is found that the parser breaks down on.
 */
export const readerFor = (
	env: NodeJS.ProcessEnv,
	version: string,
	cache: string | undefined,
	{ started, putAside }: { started?: Worker[] | undefined; putAside?: PutAside | undefined } = {},
): DocumentReader =>
	documentReader(parseGuard(env), {
		version,
		store: cache ? sketchStore(cache) : noStore,
		threads: threadsFor(env),
		keep: putAside && textAside(putAside),
		started,
	});

const textAside = (putAside: PutAside) => (text: string) => {
	const bytes = putAside(Buffer.from(text));
	return () => bufferOf(bytes()).toString();
};
