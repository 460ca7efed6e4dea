import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Library } from '../site/library.ts';
import { programRoot } from './settings.ts';
import { type SiteAddress, siteAddress } from './site-address.ts';

/** How Astro is started: the pages of the program, at an address. */
export const astroConfig = ({ base, site }: SiteAddress): AstroInlineConfig => ({
	root: programRoot,
	configFile: 'astro.config.mjs',
	base,
	...(site ? { site } : {}),
	logLevel: 'error',
});

/** The same over the handbook that is seated, while one writes. Its `content` is watched by rollbook itself. */
export function inlineConfig(cache: string, library: Library, content: string): AstroInlineConfig {
	const isContent = (path: string): boolean => path === content || path.startsWith(join(content, '/'));
	return {
		...astroConfig(siteAddress(library.current.config.url)),
		cacheDir: join(cache, 'astro'),
		// a link may lead to a whole disk
		vite: { server: { watch: { followSymlinks: false, ignored: isContent } } },
	};
}
