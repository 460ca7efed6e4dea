import { join } from 'node:path';
import { cacheFolder } from '../adapters/cache-folder.ts';
import { type DiagramsDrawn, drawDiagrams } from '../adapters/diagram-store.ts';
import { fileStore, memoryStore } from '../adapters/file-store.ts';
import type { HandbookFolder } from '../adapters/handbook-folder.ts';
import { pipelineVersion } from '../adapters/pipeline-version.ts';
import { programRoot } from './settings.ts';
import type { Io } from './usage.ts';

/** The diagrams of a content folder: with caches, those that were drawn before are taken from there. */
export function drawnDiagrams(
	{ current, editions }: HandbookFolder,
	content: string,
	{ env }: Io,
	{ caches = true } = {},
): Promise<DiagramsDrawn> {
	const kept = caches ? cacheFolder(content, env) : undefined;
	const store = kept ? fileStore(join(kept, 'diagrams')) : memoryStore();
	return drawDiagrams([current, ...editions], store, pipelineVersion(programRoot));
}
