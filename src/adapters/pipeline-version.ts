import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rooms whose code decides what a fragment looks like. */
const rooms = ['schemas', 'src/core', 'src/render'];
/** The libraries that do. */
const libraries = [
	'satteri',
	'unified',
	'remark-rehype',
	'mdast-util-to-hast',
	'hast-util-to-html',
	'hastscript',
	'lowlight',
	'highlight.js',
	'github-slugger',
	'mermaid',
	'jsdom',
];

/** A digest of the code and the libraries that make fragments: with other code, what is cached is made anew. */
export function pipelineVersion(programRoot: string): string {
	const hash = createHash('sha256');
	for (const room of rooms) {
		const files = readdirSync(join(programRoot, room), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
			.map((entry) => join(entry.parentPath, entry.name))
			.sort();
		for (const file of files)
			hash.update(file.slice(programRoot.length)).update('\0').update(readFileSync(file)).update('\0');
	}
	for (const library of libraries) hash.update(`${library}@${versionOf(programRoot, library)}\0`);
	return hash.digest('hex');
}

function versionOf(programRoot: string, library: string): string {
	for (const folder of [join(programRoot, 'node_modules'), join(programRoot, '..')]) {
		try {
			return (JSON.parse(readFileSync(join(folder, library, 'package.json'), 'utf8')) as { version: string }).version;
		} catch {
			// not here: npm may have put it one level up
		}
	}
	return 'unknown';
}
