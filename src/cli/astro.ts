import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Library } from '../site/library.ts';
import { programRoot, type Settings } from './settings.ts';

/** How Astro is started: the pages of the program, at an address. */
export const astroConfig = ({ base, site }: { base: string; site?: string }): AstroInlineConfig => ({
	root: programRoot,
	configFile: 'astro.config.mjs',
	base,
	...(site ? { site } : {}),
	logLevel: 'error',
});

/** The origin at which a handbook is published; undefined where it does not say so. */
export const originOf = ({ current }: Library): string | undefined => {
	const { url } = current.config;
	return url ? new URL(url).origin : undefined;
};

/** The same over the handbook that is seated, while one writes. */
export function inlineConfig({ cache }: Pick<Settings, 'cache'>, library: Library): AstroInlineConfig {
	const site = originOf(library);
	return { ...astroConfig({ base: library.base, ...(site ? { site } : {}) }), cacheDir: join(cache, 'astro') };
}
