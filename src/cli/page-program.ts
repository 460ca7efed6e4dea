import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { RouteData } from 'astro';
import { isPacked, packFolder, unpackFolder } from '../adapters/folder-pack.ts';
import { pageProgramVersion } from '../adapters/pipeline-version.ts';
import { settleAt } from './any-base.ts';
import type { Page } from './make-pages.ts';
import { programRoot } from './settings.ts';
import type { SiteAddress } from './site-address.ts';

/** The pages of the program, compiled: what Astro makes once, and every build asks for its pages. */
export interface PageProgram {
	/** What stands beside the pages (styles, scripts, `public/`): paths in the site, and the files themselves. */
	assets(): Map<string, string>;
	/** All pages that it has over the seated library; of two at one address, the first. */
	pages(): Promise<Page[]>;
	/** To be called when all pages are made. */
	close(): void;
}

/** What of the compiled program's app is used; it is the one of Astro's own prerenderer. */
interface App {
	setInternals(internals: unknown): void;
	setOptions(options: unknown): void;
	render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Where the set-up of the program puts its pages, compiled: a part of the program, as its libraries are. */
const setUp = join(programRoot, 'compiled', 'pages');

/** Compiles the program's pages where they belong, if what is there is not of this very program. */
export async function setUpPages(beginning: () => void): Promise<void> {
	const version = pageProgramVersion(programRoot);
	if (isPacked(setUp, version)) return;
	beginning();
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rollbook-pages-')));
	try {
		await compile(folder);
		packFolder(folder, setUp, version);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/**
 * Lays out the compiled program for an address in `scratch`, a folder: the one of the set-up, or what was compiled before
 * into `kept`, a file for it; where there is neither, it is compiled now. Tells which.
 */
export async function compiledPages(
	{ base }: SiteAddress,
	scratch: string,
	kept: string | undefined,
): Promise<'compiled' | 'as it was'> {
	mkdirSync(scratch, { recursive: true });
	const folder = realpathSync(scratch);
	const version = pageProgramVersion(programRoot);
	const known = [setUp, kept].some((file) => file && unpackFolder(file, version, folder));
	if (!known) {
		await compile(folder);
		if (kept) packFolder(folder, kept, version);
	}
	const { entry } = pagesIn(folder);
	settleAt(base, [join(folder, 'server', entry), join(folder, 'pages.json')]);
	return known ? 'as it was' : 'compiled';
}

interface Pages {
	/** The file of `server` that the app is in. */
	entry: string;
	/** What Astro wants to know of each page. */
	pages: [string, unknown][];
}

const pagesIn = (folder: string): Pages => JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Pages;

/** Opens what `compiledPages` has put into `scratch`. */
export function openPageProgram({ base, site }: SiteAddress, scratch: string): PageProgram {
	const folder = realpathSync(scratch);
	const { entry, pages } = pagesIn(folder);
	const hooks = resolveAsProgram(join(folder, 'server'));
	return {
		assets() {
			const place = join(folder, 'site');
			const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
			return new Map(
				files
					.map((entry) => join(entry.parentPath, entry.name))
					.map((file) => [relative(place, file).replaceAll('\\', '/'), file]),
			);
		},
		async pages() {
			const { app } = (await import(pathToFileURL(join(folder, 'server', entry)).href)) as { app: App };
			app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
			app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tellErrors } } } });
			return pagesOf(app, new URL(base, site ?? 'http://localhost'));
		},
		close: () => hooks.deregister(),
	};
}

async function compile(folder: string): Promise<void> {
	const script = fileURLToPath(new URL('./compile-pages.ts', import.meta.url));
	const loader = new URL('../../bin/strip-types.js', import.meta.url).href;
	await promisify(execFile)(
		process.execPath,
		['--disable-warning=ExperimentalWarning', '--import', loader, script, folder],
		{ maxBuffer: 64 * 1024 * 1024 },
	);
}

/** What the compiled program imports lies with the program itself, wherever it was written to. */
function resolveAsProgram(folder: string): ReturnType<typeof registerHooks> {
	const own = pathToFileURL(join(folder, '/')).href;
	const parentURL = pathToFileURL(join(programRoot, 'package.json')).href;
	return registerHooks({
		resolve: (specifier, context, next) =>
			context.parentURL?.startsWith(own) && /^[@a-z]/i.test(specifier) && !specifier.includes(':')
				? next(specifier, { ...context, parentURL })
				: next(specifier, context),
	});
}

function tellErrors({ level, message }: { level: string; message: string }): boolean {
	if (level === 'error') process.stderr.write(`${message}\n`);
	return true;
}

async function pagesOf(app: App, root: URL): Promise<Page[]> {
	const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
	const pages = new Map<string, Page>();
	for (const { pathname, route, cacheKey } of await new StaticPaths(app as never).getAll()) {
		const path = pathname.replace(/^\/|\/$/g, '');
		const isFile = route.type === 'endpoint';
		const file = isFile || path === '' ? path || 'index.html' : path === '404' ? '404.html' : `${path}/index.html`;
		if (pages.has(file)) continue;
		// what the props of a page are is known by its cache key alone; a page of one address has none
		const key = route.pathname === undefined ? cacheKey : '';
		pages.set(file, {
			file,
			key: key === undefined ? undefined : `${route.component} ${key}`,
			async render() {
				const url = new URL(isFile || path === '' ? path : `${path}/`, root);
				const response = await app.render(new Request(url), { routeData: route });
				if (response.status >= 300 && response.status !== 404)
					throw new Error(`The page ${file} was not made: status ${response.status}.`);
				return response.bytes();
			},
		});
	}
	return [...pages.values()];
}
