import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { anyBase } from './any-base.ts';
import { astroConfig } from './astro.ts';

// Compiles the program's pages for any site, in a process of its own so that its memory is given back:
// `node compile-pages.ts FOLDER`. Writes into the folder what stands beside the pages (`site`), what renders them
// (`server`), and which styles each has (`pages.json`).

const folder = process.argv[2]!;
const out = join(folder, 'site');
// a file that grows beyond what is allowed (`ulimit -f`) is an error of its writing, which can be told
process.on('SIGXFSZ', () => {});
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Astro puts what renders pages below `out` only if that is below the current folder
process.chdir(folder);
mkdirSync(out);
const { build } = await import('astro');
let pages: ReadonlyMap<string, unknown> = new Map();
const integration: AstroIntegration = {
	name: 'rollbook-pages',
	hooks: {
		'astro:build:setup': (setup) => {
			pages = setup.pages;
		},
		'astro:build:start': ({ setPrerenderer }) =>
			setPrerenderer({
				name: 'rollbook',
				async getStaticPaths() {
					renameSync(join(out, '.prerender'), join(folder, 'server'));
					return [];
				},
				render() {
					throw new Error('Pages are rendered later, by rollbook.');
				},
			}),
	},
};
const cacheDir = join(folder, 'astro');
await build({ ...astroConfig({ base: anyBase }), cacheDir, outDir: out, integrations: [integration] });
rmSync(cacheDir, { recursive: true, force: true });
const entry = readdirSync(join(folder, 'server')).find((name) => name.startsWith('prerender-entry.'));
writeFileSync(join(folder, 'pages.json'), JSON.stringify({ entry, pages: [...pages] }));
