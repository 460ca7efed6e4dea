import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programRoot } from './settings.ts';

/**
 * Runs a command that the set-up has put together (`scripts/bundle.ts`): some files instead of some hundreds. Where the
 * program has changed since, which its `version` tells, it runs as it is written.
 */
export async function runCompiled(version: string, compiled: () => Promise<unknown>): Promise<void> {
	const own = (...path: string[]): string => pathToFileURL(join(programRoot, ...path)).href;
	if (readFileSync(new URL('./version', import.meta.url), 'utf8') === version) return void (await compiled());
	await import(own('bin', 'strip-types.js'));
	await import(own('src', 'cli', 'index.ts'));
}
