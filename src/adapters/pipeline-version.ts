import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how a thing is made: rooms of this program, and libraries. */
interface Pipeline {
	rooms: string[];
	libraries: string[];
}

/** What documents are read with, and what findings follow from. */
export const checker: Pipeline = {
	rooms: ['schemas', 'src/core', 'src/rules', 'src/adapters', 'src/reporters', 'src/cli'],
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
const pages = ['schemas', 'src', 'public', 'bin', 'astro.config.mjs'];

/** The same of the compiled program that makes the pages, whichever Node compiles it. */
export function pageProgramVersion(programRoot: string): string {
	const { dependencies } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	return digestOfPipeline(programRoot, { rooms: pages, libraries: Object.keys(dependencies) });
}

/** The same of whole pages. */
export const siteVersion = (programRoot: string): string => byThisNode(pageProgramVersion(programRoot));

/** A digest of the code and the libraries that make fragments: with other code, what is cached is made anew. */
export const pipelineVersion = (programRoot: string): string => byThisNode(digestOfPipeline(programRoot, fragments));

/** The same of those that check, whichever Node runs them. */
export const checkProgramVersion = (programRoot: string): string => digestOfPipeline(programRoot, checker);

/** The same of those that check. */
export const checkerVersion = (programRoot: string): string => byThisNode(checkProgramVersion(programRoot));

/** What another Node makes may differ: it knows other versions of Unicode and of time zones. */
const byThisNode = (version: string): string =>
	createHash('sha256').update(process.version).update(version).digest('hex');

const versions = new Map<string, string>();

/** Computed once: the program that runs is the one that was loaded. */
function digestOfPipeline(programRoot: string, pipeline: Pipeline): string {
	const name = JSON.stringify([programRoot, pipeline]);
	const version = versions.get(name) ?? computedDigest(programRoot, pipeline);
	versions.set(name, version);
	return version;
}

function computedDigest(programRoot: string, { rooms, libraries }: Pipeline): string {
	const hash = createHash('sha256');
	for (const file of rooms.flatMap((room) => filesOf(join(programRoot, room))))
		hash.update(file.slice(programRoot.length)).update('\0').update(readFileSync(file)).update('\0');
	for (const library of libraries) hash.update(`${library}@${versionOf(programRoot, library)}\0`);
	return hash.digest('hex');
}

/** The files below a folder, but for tests; of a file, the file. */
function filesOf(room: string): string[] {
	if (!statSync(room).isDirectory()) return [room];
	return readdirSync(room, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
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
