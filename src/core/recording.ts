/**
 * A record of what a page asked for while it was made: names of facts. If all of them are as they were, the page is as
 * it was, and need not be made again.
 */
export type Fact = string;

const separator = '\0';

// the pages are bundled apart from the command line: a key of the process is what both can reach
const key = Symbol.for('rollbook.recording');
const shelf = globalThis as { [key]?: Set<Fact> | undefined };

/** Notes that something was asked for, if anybody takes notes. */
export function note(...parts: readonly string[]): void {
	shelf[key]?.add(parts.join(separator));
}

export const partsOf = (fact: Fact): string[] => fact.split(separator);

/** Takes notes of what is asked for until the work is done. One work at a time. */
export async function recording<T>(work: () => Promise<T>): Promise<{ value: T; facts: Set<Fact> }> {
	const facts = new Set<Fact>();
	shelf[key] = facts;
	try {
		return { value: await work(), facts };
	} finally {
		shelf[key] = undefined;
	}
}

/** Does something of which no notes are taken. */
export function unrecorded<T>(work: () => T): T {
	const facts = shelf[key];
	shelf[key] = undefined;
	try {
		return work();
	} finally {
		shelf[key] = facts;
	}
}
