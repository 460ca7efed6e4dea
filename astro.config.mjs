import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// The command line (`src/cli/astro.ts`) adds where the content comes from, the base and the folder for the site.
// MDX is for the pages of `src/pages/write` alone, which are part of the program; content never passes through it.
export default defineConfig({
	output: 'static',
	trailingSlash: 'always',
	compressHTML: false,
	build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
	devToolbar: { enabled: false },
	integrations: [mdx()],
	vite: { build: { assetsInlineLimit: 0 } },
});
