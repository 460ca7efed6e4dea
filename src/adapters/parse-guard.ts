import { ftruncateSync, openSync, writeSync } from 'node:fs';

/**
 * The native parser can abort the whole process. `bin/rollbook.js` runs the program as a child, and hands it a file in
 * which to note what it is about to parse; if the child dies, the note tells which document did it, and the next child
 * is told to leave that one out.
 */
export interface ParseGuard {
	/** Whether the parser is known to die of this file. */
	isDeadly(path: string): boolean;
	/** To be called before each parse. */
	enter(path: string): void;
	/** To be called when all is parsed. */
	leave(): void;
}

export function parseGuard(env: NodeJS.ProcessEnv): ParseGuard {
	const deadly = new Set(JSON.parse(env.ROLLBOOK_DEADLY || '[]') as string[]);
	const note = env.ROLLBOOK_PARSING;
	if (!note) return { isDeadly: (path) => deadly.has(path), enter: () => {}, leave: () => {} };
	const file = openSync(note, 'w');
	return {
		isDeadly: (path) => deadly.has(path),
		enter: (path) => {
			ftruncateSync(file);
			writeSync(file, path, 0);
		},
		leave: () => ftruncateSync(file),
	};
}
