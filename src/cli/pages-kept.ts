import { join } from 'node:path';
import { cacheFolder } from '../adapters/cache-folder.ts';
import { digestOf } from '../adapters/file-store.ts';
import { noPageStore, type PageStore, pageStore } from '../adapters/page-store.ts';
import { siteVersion } from '../adapters/pipeline-version.ts';
import type { Library } from '../site/library.ts';
import { programRoot, type Settings } from './settings.ts';
import type { Io } from './usage.ts';

/** The pages of earlier builds by this very program, of handbooks with these very settings. */
export function pagesKeptFor({ current, editions, base }: Library, { content }: Settings, { env }: Io): PageStore {
	const cache = cacheFolder(content, env);
	if (!cache) return noPageStore;
	const settings = [current, ...editions].map(({ config, edition }) => [config, edition]);
	return pageStore(join(cache, 'pages'), digestOf(siteVersion(programRoot), base, JSON.stringify(settings)));
}
