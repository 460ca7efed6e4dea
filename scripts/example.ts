import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// Runs rollbook over the example handbook: `node scripts/example.ts build`. Its story stands still on one day, so that
// reviews do not fall due and flags do not go stale while nobody looks. `SOURCE_DATE_EPOCH` sets another.
const day = String(Date.UTC(2026, 10, 21, 8) / 1000);
if (process.argv[2] === 'build') await import('./compile.ts');
const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
const { status } = spawnSync(process.execPath, [rollbook, ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH || day },
});
process.exit(status ?? 1);
