import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
	const hooks = registerHooks({ resolve: fromProgram(outDir) });
	const cwd = process.cwd();
	// Astro puts its bundle of the pages into the folder only if that is below the current one, and else into a folder of
	// the current one, where two builds would meet
	process.chdir(dirname(outDir));
	try {
		await build({ ...inlineConfig(settings, library), cacheDir: `${outDir}-cache`, outDir });
	} finally {
		process.chdir(cwd);
		hooks.deregister();
	}
}

/** What Astro's bundle of the pages asks for by name are packages of the program, wherever the bundle lies. */
function fromProgram(outDir: string): Resolve {
	const bundle = pathToFileURL(join(outDir, '/')).href;
	const parentURL = pathToFileURL(join(programRoot, 'package.json')).href;
	return (specifier, context, next) =>
		context.parentURL?.startsWith(bundle) && /^[@a-z]/i.test(specifier) && !specifier.includes(':')
			? next(specifier, { ...context, parentURL })
			: next(specifier, context);
}

type Resolve = NonNullable<Parameters<typeof registerHooks>[0]['resolve']>;
