import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Document } from '../src/core/document.ts';
import type { Handbook } from '../src/core/handbook.ts';
import { handbookOf } from '../src/core/handbook-of-texts.ts';

const root = join(import.meta.dirname, '..', 'content');

/** The files of the example handbook: their texts by their paths. */
export const exampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
);

/** Documents of the example that no test changes are read once, as `dev` does it. */
const known = new Map<string, Document>();

/** The example handbook with other texts in some files; undefined takes a file away. */
export function exampleWith(changes: Record<string, string | undefined>): Handbook {
	const files = Object.entries({ ...exampleFiles, ...changes });
	return handbookOf(Object.fromEntries(files.filter((file): file is [string, string] => file[1] !== undefined)), known);
}
