import type { Library } from './library.ts';
import { handbookPaths } from './paths.ts';
import { recordedReleases } from './release-audit.ts';
import { toldReleases } from './release-health.ts';

/** The files that a site of the seated library has at least: a page of every document and list, and what stands beside. */
export const expectedFiles = ({ assets, current }: Library): string[] => [
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
	...recordedReleases(current).map(({ id }) => `audit/${id}/index.html`),
	...[...toldReleases(current)].map(({ id }) => `status/releases/${id}/index.html`),
	...assets.keys(),
];
