import type { Clock } from '../core/clock.ts';
import type { Document } from '../core/document.ts';
import type { FileCommits } from '../core/file-commits.ts';
import type { Finding } from '../core/finding.ts';
import type { Handbook } from '../core/handbook.ts';

/** What the pages show: the very objects that the checker has read. Seated by the command line before Astro starts. */
export interface Library {
	/** The current handbook. */
	current: Handbook;
	/** Its frozen editions, the newest first. */
	editions: Handbook[];
	/** Where the site is mounted: `/`, or the path of the handbook's address (`/handbook/`). */
	base: string;
	/** The time that the pages are built for, in milliseconds since 1970. A page that shows it is made anew each time. */
	now: number;
	/** The same time, for those who only ask whether something is over: their pages are kept until it is. */
	clock: Clock;
	/** When the site was built, and from what: HTML. */
	stamp: string;
	/** What the check found and nobody set aside. */
	findings: Finding[];
	/** When a document was first and last committed; undefined where git does not know. */
	commits(handbook: Handbook, document: Document): FileCommits | undefined;
	/** The HTML of a document's body. */
	html(handbook: Handbook, document: Document): Promise<string>;
	/** A digest of all that this HTML is made of. */
	htmlKey(handbook: Handbook, document: Document): string;
	/** Files that stand beside the pages, by their path below the root of the site: a file to copy, or a text. */
	assets: Map<string, string | { text: string }>;
}

// Astro bundles the pages apart from the command line: a key of the process is what both can reach.
const key = Symbol.for('rollbook.library');
const shelf = globalThis as { [key]?: Library };

export function seatLibrary(library: Library): void {
	shelf[key] = library;
}

export function library(): Library {
	const seated = shelf[key];
	if (!seated) throw new Error('No handbook is seated. Start the site with `rollbook build` or `rollbook dev`.');
	return seated;
}
