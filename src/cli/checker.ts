import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { bytesAside } from '../adapters/bytes-aside.ts';
import { cacheFolder } from '../adapters/cache-folder.ts';
import type { DocumentReader } from '../adapters/document-reader.ts';
import { digestOf } from '../adapters/file-store.ts';
import { commitBefore } from '../adapters/git-history.ts';
import { digestOfBytes, type HandbookBytes, readHandbookBytes } from '../adapters/handbook-bytes.ts';
import type { HandbookFolder } from '../adapters/handbook-folder.ts';
import { checkerVersion } from '../adapters/pipeline-version.ts';
import { rememberedSource } from '../adapters/remembered-source.ts';
import { sourceAside } from '../adapters/source-aside.ts';
import { manyDocuments, startThreads } from '../adapters/threads.ts';
import { keepVerdict, keptVerdict } from '../adapters/verdict-store.ts';
import { type Judged, judged } from '../core/verdict.ts';
import { readBaseline } from './baseline.ts';
import { programRoot } from './settings.ts';
import { threadsFor } from './threads-for.ts';
import { type Io, nowOf } from './usage.ts';

/** What was found in a handbook, and the bytes that it was found in. */
export interface Checked extends Judged {
	bytes: HandbookBytes;
}

/** The same with the handbook itself, and until when that is what is found (milliseconds since 1970). */
export interface Opened extends Checked {
	folder: HandbookFolder;
	holdsUntil: number;
	/** What rules reported of its documents by themselves when they were read. */
	reportsOf: DocumentReader['reportsOf'];
	/** For who has looked at all documents, and holds them for long. */
	letGo: DocumentReader['letGo'];
	/** Keeps for the next run what was read and found. Done already, but for `keepsLater`. */
	keep(): void;
}

/** Looks at a content folder, as often as it is asked. */
export interface Checker {
	/** What is found. Where nothing changed since the last time, that is known without reading documents. */
	check(): Promise<Checked>;
	open(): Promise<Opened>;
	/** Reads, which is soon done the second time, and checks when asked to. */
	read(): Promise<{ folder: HandbookFolder; judge(): Opened }>;
}

export interface CheckerOptions {
	/** Whether anything is taken from earlier runs, and kept for later ones. */
	caches?: boolean;
	/** Whether what the baseline sets aside is left out. */
	baseline?: boolean;
	/** Whether texts are put aside where all documents are new: for who holds the handbook for long. */
	aside?: boolean;
	/** Whether `keep` is called by who has more urgent things to do first. */
	keepsLater?: boolean;
	/** Whether documents are compared with what was committed: at the last commit, or where this left `since`. */
	history?: { since: string | undefined };
}

/**
 * What takes long to load (schemas, rules, parsers) is loaded when it is needed: not for a handbook that has not
 * changed.
 */
export function checkerOf(
	content: string,
	io: Io,
	{ caches = true, baseline = true, aside = false, keepsLater = false, history }: CheckerOptions = {},
): Checker {
	const cache = caches ? cacheFolder(content, io.env) : undefined;
	/** Whether documents were read before, which the cache tells. */
	const isKnown = cache !== undefined && existsSync(cache);
	// of what was read before, most is taken over: there is room for all texts, and they are there sooner
	const putAside = aside && !isKnown ? bytesAside(cache ?? tmpdir()) : undefined;
	const version = checkerVersion(programRoot);
	/** What a verdict is kept by; undefined where nothing can be told of the commit to compare with, which the check tells. */
	const keyOf = (bytes: HandbookBytes): string | undefined => {
		const commit = history ? commitBefore(content, io.env, history.since) : '';
		return history?.since !== undefined && commit === '' ? undefined : digestOf(version, commit, digestOfBytes(bytes));
	};
	const known = () => (baseline ? readBaseline(content) : { version: 1 as const, findings: [] });
	let reader: DocumentReader | undefined;
	const remembered = rememberedSource(io.now);
	const read = async (bytes: HandbookBytes, key = cache && keyOf(bytes)) => {
		const isNew = !reader && !isKnown && bytes.files.length >= manyDocuments;
		// nothing is known of many documents: threads load while this one does
		const started = isNew ? startThreads(threadsFor(io.env) - 1) : undefined;
		const [{ judge, readerFor, readOnly }, { historyOf }] = await Promise.all([
			import('./examine.ts'),
			import('./history.ts'),
		]);
		reader ??= readerFor(io.env, version, cache, { started, putAside });
		const by = reader;
		const folder = await readOnly(bytes, by);
		const opened = (): Opened => {
			const now = nowOf(io);
			const { verdict, holdsUntil } = judge(folder, by, {
				now,
				...(history ? { historyOf: (handbook) => historyOf(content, handbook, io, history.since) } : {}),
			});
			const keep = (): void => {
				if (!cache || !key) return;
				const until = Number.isFinite(holdsUntil) ? holdsUntil : null;
				keeping(() => {
					keepVerdict(cache, key, { from: now, until, verdict });
					by.save();
				}, io);
			};
			if (!keepsLater) keep();
			const { reportsOf, letGo } = by;
			return { ...judged(verdict, known()), folder, holdsUntil, bytes, reportsOf, letGo, keep };
		};
		return { folder, judge: opened };
	};
	const open = async (bytes: HandbookBytes, key?: string): Promise<Opened> => (await read(bytes, key)).judge();
	return {
		async check() {
			const bytes = readHandbookBytes(content);
			const key = cache && keyOf(bytes);
			const verdict = cache && key && keptVerdict(cache, key, nowOf(io));
			return verdict ? { ...judged(verdict, known()), bytes } : open(bytes, key);
		},
		open: () => open(readHandbookBytes(content, putAside && sourceAside(putAside))),
		read: () => read(readHandbookBytes(content, remembered)),
	};
}

/** A cache that cannot be written is a pity, and no reason to fail. */
function keeping(write: () => void, io: Io): void {
	try {
		write();
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		io.tell(`Nothing was kept for the next run: ${error.message}. ROLLBOOK_CACHE names another folder, or \`off\`.\n`);
	}
}
