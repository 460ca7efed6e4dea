import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkProgramVersion } from '../adapters/pipeline-version.ts';
import { programRoot } from './settings.ts';

// The way into the check that the set-up has put together (`scripts/bundle-check.ts`): some files instead of some
// hundreds. Where the program has changed since, it runs as it is written.

const isCurrent = readFileSync(new URL('./version', import.meta.url), 'utf8') === checkProgramVersion(programRoot);
if (isCurrent) await import('./index.ts');
else await import(pathToFileURL(join(programRoot, 'src', 'cli', 'index.ts')).href);
