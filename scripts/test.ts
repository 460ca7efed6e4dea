import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm test`: all tests, or those whose paths hold one of the arguments.
const root = join(import.meta.dirname, '..');
console.error(
	'Running the tests with Vitest (the site is built once for those that need it; some minutes on two cores)',
);
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
	stdio: 'inherit',
	cwd: root,
});
process.exit(status ?? 1);
