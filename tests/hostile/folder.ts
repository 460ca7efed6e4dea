import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A content folder of its own on disk, for one case. */
export interface Folder {
	root: string;
	/** Writes a file, and the folders that it lies in. */
	write(path: string, text: string | Uint8Array): void;
	/** The path of a file on disk; what it lies in is there. */
	at(path: string): string;
}

export function folderAt(root: string): Folder {
	const at = (path: string): string => {
		const file = join(root, path);
		mkdirSync(dirname(file), { recursive: true });
		return file;
	};
	return { root, at, write: (path, text) => writeFileSync(at(path), text) };
}

/** What somebody puts into a handbook, by carelessness or on purpose, and what they are told. */
export interface Case {
	name: string;
	put(folder: Folder): void;
	/** Every finding: `guides/a.mdx:5:1 body-syntax`. Or, where there are thousands, how many of each rule. */
	finds: readonly string[] | Record<string, number>;
	/** Folders of editions, whose documents are counted too. */
	editions?: readonly string[];
	/** Needs somebody whom permissions hold back. */
	unprivileged?: true;
}

/** A case of one file. */
export const file = (name: string, path: string, text: string | Uint8Array, ...finds: string[]): Case => ({
	name,
	put: ({ write }) => write(path, text),
	finds: finds.map((each) => `${path}:${each}`),
});

/** A guide with a body. */
export const guide = (body: string): string => `---\ntitle: Hostile\n---\n\n${body}\n`;

/** A case of one guide, `guides/a.mdx`. Its body begins in line 5. */
export const body = (name: string, text: string, ...finds: string[]): Case =>
	file(name, 'guides/a.mdx', guide(text), ...finds);

/** A case of one guide with front matter. Its first field stands in line 2. */
export const fields = (name: string, yaml: string, ...finds: string[]): Case =>
	file(name, 'guides/a.mdx', `---\n${yaml}\n---\n\nText.\n`, ...finds);
