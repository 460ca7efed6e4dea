import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import type { Library } from '../site/library.ts';
import type { Page } from './make-pages.ts';
import { programRoot, type Settings } from './settings.ts';

/** How Astro is started: the pages of the program over the handbook that is seated. */
export function inlineConfig({ cache }: Pick<Settings, 'cache'>, { base, current }: Library): AstroInlineConfig {
	const { url } = current.config;
	return {
		root: programRoot,
		configFile: 'astro.config.mjs',
		cacheDir: join(cache, 'astro'),
		base,
		...(url ? { site: new URL(url).origin } : {}),
		logLevel: 'error',
	};
}

/**
 * Has Astro compile the program's pages, and write what stands beside them (styles, scripts) into a folder. `make` is
 * given all pages of the seated library, and writes them itself: Astro would render and write each of them each time.
 */
export async function withPages<T>(
	settings: Settings,
	outDir: string,
	library: Library,
	make: (pages: Page[]) => Promise<T>,
): Promise<T> {
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
	const { build } = await import('astro');
	const config = inlineConfig(settings, library);
	let outcome: { value: T } | undefined;
	const prerenderer = (compiled: AstroPrerenderer): AstroPrerenderer => ({
		name: 'rollbook',
		setup: async () => compiled.setup?.(),
		async getStaticPaths() {
			const root = new URL(library.base, config.site ?? 'http://localhost');
			outcome = { value: await make(await pagesOf(compiled, root)) };
			return [];
		},
		render() {
			throw new Error('There is nothing left for Astro to render.');
		},
	});
	const integration: AstroIntegration = {
		name: 'rollbook-pages',
		hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(prerenderer) },
	};
	await build({ ...config, outDir, integrations: [integration] });
	if (!outcome) throw new Error('Astro has asked for no pages.');
	return outcome.value;
}

/** All pages that the compiled program has over the seated library; of two at one address, the first. */
async function pagesOf(compiled: AstroPrerenderer, root: URL): Promise<Page[]> {
	const pages = new Map<string, Page>();
	for (const { pathname, route, cacheKey } of await compiled.getStaticPaths()) {
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
				const answer = await compiled.render(new Request(url), { routeData: route });
				const response = answer instanceof Response ? answer : answer.response;
				if (response.status >= 300 && response.status !== 404)
					throw new Error(`The page ${file} was not made: status ${response.status}.`);
				return response.text();
			},
		});
	}
	return [...pages.values()];
}
