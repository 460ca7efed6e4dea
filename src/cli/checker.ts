import { cacheFolder } from '../adapters/cache-folder.ts';
import type { DocumentReader } from '../adapters/document-reader.ts';
import { digestOf } from '../adapters/file-store.ts';
import { digestOfBytes, type HandbookBytes, readHandbookBytes } from '../adapters/handbook-bytes.ts';
import type { HandbookFolder } from '../adapters/handbook-folder.ts';
import { checkerVersion } from '../adapters/pipeline-version.ts';
import { keepVerdict, keptVerdict } from '../adapters/verdict-store.ts';
import { type Judged, judged } from '../core/verdict.ts';
import { readBaseline } from './baseline.ts';
import { programRoot } from './settings.ts';
import { type Io, nowOf } from './usage.ts';

/** What was found in a handbook, and the bytes that it was found in. */
export interface Checked extends Judged {
	bytes: HandbookBytes;
}

/** The same with the handbook itself. */
export interface Opened extends Checked {
	folder: HandbookFolder;
}

/** Looks at a content folder, as often as it is asked. */
export interface Checker {
	/** What is found. Where nothing changed since the last time, that is known without reading documents. */
	check(): Promise<Checked>;
	open(): Promise<Opened>;
}

/**
 * What takes long to load (schemas, rules, parsers) is loaded when it is needed: not for a handbook that has not
 * changed. Without `caches`, nothing is taken from earlier runs and nothing is kept; without `baseline`, all is told.
 */
export function checkerOf(content: string, io: Io, { caches = true, baseline = true } = {}): Checker {
	const cache = caches ? cacheFolder(content, io.env) : undefined;
	const version = checkerVersion(programRoot);
	const keyOf = (bytes: HandbookBytes): string => digestOf(version, digestOfBytes(bytes));
	const known = () => (baseline ? readBaseline(content) : { version: 1 as const, findings: [] });
	let reader: DocumentReader | undefined;
	const open = async (bytes: HandbookBytes): Promise<Opened> => {
		const { examine, readerFor } = await import('./examine.ts');
		reader ??= readerFor(io.env, version, cache);
		const now = nowOf(io);
		const { folder, verdict, holdsUntil } = await examine(bytes, reader, now);
		if (cache) {
			const until = Number.isFinite(holdsUntil) ? holdsUntil : null;
			keep(() => {
				keepVerdict(cache, keyOf(bytes), { from: now, until, verdict });
				reader?.save();
			}, io);
		}
		return { ...judged(verdict, known()), folder, bytes };
	};
	return {
		async check() {
			const bytes = readHandbookBytes(content);
			const verdict = cache && keptVerdict(cache, keyOf(bytes), nowOf(io));
			return verdict ? { ...judged(verdict, known()), bytes } : open(bytes);
		},
		open: () => open(readHandbookBytes(content)),
	};
}

/** A cache that cannot be written is a pity, and no reason to fail. */
function keep(write: () => void, io: Io): void {
	try {
		write();
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		io.tell(`Nothing was kept for the next run: ${error.message}. ROLLBOOK_CACHE names another folder, or \`off\`.\n`);
	}
}
