import type { Library } from './library.ts';
import { handbookPaths } from './paths.ts';

/** The files that a site of the seated library has at least: a page of every document and list, and what stands beside. */
export const expectedFiles = ({ assets }: Library): string[] => [
	'index.html',
	'404.html',
	'pagefind/pagefind.js',
	'_headers',
	'sw.js',
	'on-call.html',
	...handbookPaths().flatMap(({ params, props }) => [
		`${params.path}/index.html`,
		...('document' in props ? [`${params.path}/index.md`] : []),
	]),
	...assets.keys(),
];
