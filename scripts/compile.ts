import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setUpPages } from '../src/cli/page-program.ts';
import { bundle, bundles } from './bundle.ts';

// The last part of the set-up: compiles the pages of the program and puts commands together, once for each state of it.
// Then V8 compiles what a check loads: in one of the example handbook, of which nothing else is kept.
const root = join(import.meta.dirname, '..');
const from = performance.now();
let isTold = false;
const begin = (): void => {
	if (!isTold) console.error('Setting up: compiling the program (some seconds, once)');
	isTold = true;
};
await setUpPages(begin);
const made = new Set<string>();
for (const each of bundles) if (await bundle(root, each, begin)) made.add(each.command);
if (made.has('check')) {
	const code = join(root, 'compiled', 'code');
	rmSync(code, { recursive: true, force: true });
	mkdirSync(code);
	const check = [join(root, 'bin', 'rollbook.js'), 'check', '--content', join(root, 'content'), '--no-cache'];
	spawnSync(process.execPath, check, { env: { ...process.env, NODE_COMPILE_CACHE: code }, stdio: 'ignore' });
}
if (isTold) console.error(`Compiled in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
