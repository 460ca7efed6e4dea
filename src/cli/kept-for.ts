import { join } from 'node:path';
import { cacheFolder } from '../adapters/cache-folder.ts';
import { digestOf } from '../adapters/file-store.ts';
import { noPageStore, type PageStore, pageStore } from '../adapters/page-store.ts';
import { siteVersion } from '../adapters/pipeline-version.ts';
import { noSearchStore, type SearchStore, searchStore } from '../adapters/search-store.ts';
import type { Library } from '../site/library.ts';
import { programRoot, type Settings } from './settings.ts';

/**
 * What earlier builds have left, by this very program: pages of handbooks with these very settings, search indexes, and
 * the file of the compiled program.
 */
export function keptFor(
	{ current, editions }: Pick<Library, 'current' | 'editions'>,
	{ content }: Settings,
	env: NodeJS.ProcessEnv,
): { pages: PageStore; search: SearchStore; program: string | undefined } {
	const cache = cacheFolder(content, env);
	if (!cache) return { pages: noPageStore, search: noSearchStore, program: undefined };
	const program = siteVersion(programRoot);
	const settings = JSON.stringify([current, ...editions].map(({ config, edition }) => [config, edition]));
	return {
		pages: pageStore(join(cache, 'pages'), digestOf(program, settings)),
		search: searchStore(join(cache, 'search'), program),
		program: join(cache, 'page-program'),
	};
}

/** Where the site lies that the last build of this content replaced. */
export function spareFor({ content }: Settings, env: NodeJS.ProcessEnv): string | undefined {
	const cache = cacheFolder(content, env);
	return cache && join(cache, 'spare-site');
}
