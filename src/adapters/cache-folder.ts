import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './file-store.ts';

/**
 * Where what was found out about a content folder is kept from one run to the next, below the folder that
 * `bin/caches.js` chose. Undefined where nothing is to be kept.
 */
export const cacheFolder = (content: string, { ROLLBOOK_CACHE: caches }: NodeJS.ProcessEnv): string | undefined =>
	caches && caches !== 'off' ? join(caches, digestOf(realpathSync(content)).slice(0, 24)) : undefined;
