import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Library } from '../site/library.ts';
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

/** Writes the pages of the seated library into a folder. */
export async function buildPages(settings: Settings, outDir: string, library: Library): Promise<void> {
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
	const { build } = await import('astro');
	await build({ ...inlineConfig(settings, library), outDir });
}
