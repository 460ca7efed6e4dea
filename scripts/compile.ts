import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setUpPages } from '../src/cli/page-program.ts';

// The last part of the set-up: compiles the pages of the program, once for each state of it, and has V8 compile what a
// check loads, once: a check of the example handbook, of which nothing else is kept.
const root = join(import.meta.dirname, '..');
const code = join(root, 'compiled', 'code');
const from = performance.now();
const isSetUp = existsSync(code);
const begin = (): void => console.error('Setting up: compiling the program (some seconds, once)');
const compiled = await setUpPages(begin);
if (!isSetUp) {
	if (!compiled) begin();
	mkdirSync(code, { recursive: true });
	const check = [join(root, 'bin', 'rollbook.js'), 'check', '--content', join(root, 'content'), '--no-cache'];
	spawnSync(process.execPath, check, { env: { ...process.env, NODE_COMPILE_CACHE: code }, stdio: 'ignore' });
}
if (compiled || !isSetUp) console.error(`Compiled in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
