import { checkProgramVersion } from '../adapters/pipeline-version.ts';
import { runCompiled } from './run-compiled.ts';
import { programRoot } from './settings.ts';

// The way into `rollbook check` where it was put together.

await runCompiled(checkProgramVersion(programRoot), () => import('./index.ts'));
