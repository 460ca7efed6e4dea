import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how a thing is made: rooms of this program, and libraries. */
interface Pipeline {
	rooms: string[];
	libraries: string[];
}

/** What documents are read with, and what findings follow from. */
export const checker: Pipeline = {
	rooms: ['schemas', 'src/core', 'src/rules', 'src/adapters'],
	libraries: ['satteri', 'yaml', 'js-yaml', 'gray-matter', 'zod', 'github-slugger', 'semver', 'temporal-polyfill'],
};

/** What decides how a fragment looks. */
const fragments: Pipeline = {
	rooms: ['schemas', 'src/core', 'src/render'],
	libraries: [
		'satteri',
		'mdast-util-to-hast',
		'hast-util-to-html',
		'hastscript',
		'lowlight',
		'highlight.js',
		'github-slugger',
		'mermaid',
		'jsdom',
	],
};

/** What decides how a page looks, with its styles and scripts. */
const pages: Pipeline = { rooms: ['schemas', 'src', 'public', 'bin'], libraries: [] };

/** The same of whole pages. */
export function siteVersion(programRoot: string): string {
	const { dependencies } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	return createHash('sha256')
		.update(versionOfPipeline(programRoot, { ...pages, libraries: Object.keys(dependencies) }))
		.update(readFileSync(join(programRoot, 'astro.config.mjs')))
		.digest('hex');
}

/** A digest of the code and the libraries that make fragments: with other code, what is cached is made anew. */
export const pipelineVersion = (programRoot: string): string => versionOfPipeline(programRoot, fragments);

/** The same of those that check. */
export const checkerVersion = (programRoot: string): string => versionOfPipeline(programRoot, checker);

const versions = new Map<string, string>();

/** Computed once: the program that runs is the one that was loaded. */
function versionOfPipeline(programRoot: string, pipeline: Pipeline): string {
	const name = JSON.stringify([programRoot, pipeline]);
	const version = versions.get(name) ?? computedVersion(programRoot, pipeline);
	versions.set(name, version);
	return version;
}

function computedVersion(programRoot: string, { rooms, libraries }: Pipeline): string {
	const hash = createHash('sha256').update(process.version);
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
