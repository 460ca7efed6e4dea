import { pageProgramVersion } from '../adapters/pipeline-version.ts';
import { runCompiled } from './run-compiled.ts';
import { programRoot } from './settings.ts';

// The way into `rollbook build` where it was put together.

await runCompiled(pageProgramVersion(programRoot), () => import('./index.ts'));
