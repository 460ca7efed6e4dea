import type { Document } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import type { Handbook } from '../core/handbook.ts';
import type { LastChange } from '../core/last-change.ts';

/** What the pages show: the very objects that the checker has read. Seated by the command line before Astro starts. */
export interface Library {
	/** The current handbook. */
	current: Handbook;
	/** Its frozen editions, the newest first. */
	editions: Handbook[];
	/** Where the site is mounted: `/`, or the path of the handbook's address (`/handbook/`). */
	base: string;
	/** The time that the pages are built for, in milliseconds since 1970. */
	now: number;
	/** The commit of the content, if it is in a git repository. */
	commit?: string;
	/** The last commit that touched a file of the content, by its path below it; empty outside a git repository. */
	changes: ReadonlyMap<string, LastChange>;
	/** What the check found and nobody set aside. */
	findings: Finding[];
	/** The HTML of a document's body. */
	html(handbook: Handbook, document: Document): Promise<string>;
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
