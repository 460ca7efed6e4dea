import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://example.org', integrations: [starlight({ title: 'bench', sidebar: [{ label: 'Start', link: '/page-00000/' }] })] });
`;
const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Lays Starlight over a folder of pages, set up as in shared/bench/setup_peers.sh, ready to be built cold. */
export function starlight(
	pages: string,
	folder: string,
): { command: string[]; folder: string; clean: string[]; out: string } {
	mkdirSync(join(folder, 'src', 'content', 'docs'), { recursive: true });
	for (const file of readdirSync(pages)) copyFileSync(join(pages, file), join(folder, 'src', 'content', 'docs', file));
	writeFileSync(join(folder, 'package.json'), '{"name":"bench","private":true,"type":"module"}');
	writeFileSync(join(folder, 'astro.config.mjs'), config);
	writeFileSync(join(folder, 'src', 'content.config.ts'), collections);
	console.error('Installing Starlight');
	execFileSync(
		'npm',
		['install', '--no-audit', '--no-fund', '--loglevel=error', 'astro@7.3.5', '@astrojs/starlight@0.42.4'],
		{ cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
	);
	const out = join(folder, 'dist');
	return {
		command: [
			process.execPath,
			'--max-old-space-size=16000',
			join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs'),
			'build',
		],
		folder,
		clean: [out, join(folder, '.astro'), join(folder, 'node_modules', '.astro')],
		out,
	};
}
