import { setUpPages } from '../src/cli/page-program.ts';

// The last part of the set-up: compiles the pages of the program, once for each state of it.
const from = performance.now();
const compiled = await setUpPages(() =>
	console.error('Setting up: compiling the pages of the program (some seconds, once)'),
);
if (compiled) console.error(`Compiled in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
