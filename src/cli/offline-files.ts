import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { browserProgram, browserStyle, policyDigest } from '../adapters/browser-program.ts';
import type { Staging } from '../adapters/staging.ts';
import { addressOf } from '../core/address.ts';
import { pictureTypes } from '../core/picture-types.ts';
import { onCallFile } from '../exporters/on-call-file.ts';
import { lastWorker, serviceWorker } from '../exporters/service-worker.ts';
import { renderEmbedded } from '../render/embedded.ts';
import { anchorOf, onCallContents } from '../site/on-call-file.ts';
import { onCallDocuments, onCallKinds, onCallPaths } from '../site/on-call-set.ts';
import type { OpenedLibrary } from './open-library.ts';
import { programRoot } from './settings.ts';

/** The parts of `on-call.html` that are the same in each, and their digests for the policy of the site. */
export function onCallParts(): { style: string; script: string; digests: { style: string; script: string } } {
	const style = browserStyle(programRoot, 'on-call-file.css');
	const script = browserProgram(programRoot, 'on-call-file.ts').replace(/^export \{\};$/m, '');
	return { style, script, digests: { style: policyDigest(style), script: policyDigest(script) } };
}

/** Pictures that are larger are told by their words. */
const largestPicture = 300_000;

/** `on-call.html`, of the current handbook. */
export function onCallHtml({ library, contextOf }: Pick<OpenedLibrary, 'library' | 'contextOf'>): string {
	const { current, base, assets } = library;
	const inside = new Map(
		onCallKinds.flatMap((kind) =>
			onCallDocuments(current, kind).map((document) => [base + addressOf(document), anchorOf(document)] as const),
		),
	);
	const { url } = current.config;
	const link = (href: string): string | undefined => {
		const [path = '', fragment] = href.split('#', 2);
		const anchor = inside.get(path);
		if (anchor !== undefined) return `#${fragment ? `${anchor}--${fragment}` : anchor}`;
		return url ? new URL(href, url).href : undefined;
	};
	const picture = (src: string): string | undefined => {
		const asset = src.startsWith(base) ? assets.get(decodeURI(src.slice(base.length))) : undefined;
		if (asset === undefined) return undefined;
		const bytes = typeof asset === 'string' ? readFileSync(asset) : Buffer.from(asset.text);
		const type =
			typeof asset === 'string' ? pictureTypes[/\.[a-z]+$/i.exec(asset)?.[0].toLowerCase() ?? ''] : 'image/svg+xml';
		return type && bytes.length <= largestPicture ? `data:${type};base64,${bytes.toString('base64')}` : undefined;
	};
	const contents = onCallContents(library, (document) =>
		renderEmbedded(contextOf(current, document), { prefix: `${anchorOf(document)}--`, link, picture }),
	);
	return onCallFile({ ...contents, ...onCallParts() });
}

/** A site that is being built. */
type Site = Pick<Staging, 'folder' | 'files'>;

/** A larger search index is left out of what is kept; the one file has a search of its own. */
const largestIndex = 6_000_000;
/** Of Pagefind's files, those that the pages use. */
const searchFile =
	/^(fragment|index|filter)\/|^(pagefind|pagefind-worker)\.js$|\.pf_meta$|^pagefind-entry\.json$|^wasm\.|^shards\.json$/;

/**
 * Writes what makes a site work without a network, once all its pages stand in its folder: the file for a disk, the
 * list of what a device keeps, and the worker.
 */
export function writeOfflineFiles(site: Site, opened: Pick<OpenedLibrary, 'library' | 'contextOf'>): void {
	const { folder, files: staged } = site;
	const { library } = opened;
	const { base, current } = library;
	const { write } = staged;
	write('on-call.html', onCallHtml(opened));
	if (!current.config.offline) {
		write('sw.js', lastWorker(base));
		return;
	}
	const pages = onCallPaths(current).map(
		(path) => [path, path.endsWith('/') || path === '' ? `${path}index.html` : path] as const,
	);
	const files = ['on-call.html', 'theme.js', 'favicon.svg', ...staged.below('assets'), ...searchFiles(site)].map(
		(path) => [path, path] as const,
	);
	const shown = pages.flatMap(([, file]) => picturesOf(site, file, base)).map((path) => [path, path] as const);
	const digest = createHash('sha256').update(library.stamp);
	const urls: string[] = [];
	let bytes = 0;
	for (const [path, file] of new Map([...pages, ...files, ...shown])) {
		if (!staged.has(file)) continue;
		const content = readFileSync(join(folder, file));
		digest.update(`${path.length}:${path}${content.length}:`).update(content);
		urls.push(base + path.split('/').map(encodeURIComponent).join('/'));
		bytes += content.length;
	}
	const build = digest.digest('hex').slice(0, 16);
	write('on-call/kept.json', `${JSON.stringify({ build, bytes, urls })}\n`);
	write(
		'sw.js',
		serviceWorker(browserProgram(programRoot, 'worker.ts'), {
			build,
			base,
			list: `${base}on-call/kept.json`,
			fallback: `${base}offline/`,
		}),
	);
}

function searchFiles({ folder, files: staged }: Site): string[] {
	const files = staged.below('pagefind').filter((path) => searchFile.test(path.replace(/^pagefind\/(\d+\/)?/, '')));
	const size = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
	return size <= largestIndex ? files : [];
}

/** The pictures that a page shows, as paths below the root. */
function picturesOf({ folder, files }: Site, file: string, base: string): string[] {
	if (!files.has(file)) return [];
	return [...readFileSync(join(folder, file), 'utf8').matchAll(/<img [^>]*?src="([^"]+)"/g)]
		.map(([, src = '']) => src)
		.filter((src) => src.startsWith(`${base}diagrams/`) || src.startsWith(`${base}media/`))
		.map((src) => decodeURI(src.slice(base.length)));
}
