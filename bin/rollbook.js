#!/usr/bin/env node
// The way in: finds a Node that can run the program, and runs it as a child, so that a parser which aborts takes one
// document with it instead of the whole run. Plain JavaScript for Node 20.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachesOf } from './caches.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
const bundled = [join(root, 'node_modules'), dirname(root)]
	.flatMap((modules) => [join(modules, 'node', 'bin', 'node'), join(modules, 'node', 'bin', 'node.exe')])
	.find((file) => existsSync(file));
const node = major > 24 || (major === 24 && minor >= 2) ? process.execPath : bundled;
if (!node) {
	console.error(
		`rollbook needs Node 24.2 or newer, and this is ${process.versions.node}.\nRun \`npm install\` in ${root}: it brings one along.`,
	);
	process.exit(2);
}

/** Commands that people wait for are put together by the set-up, so that they start soon. */
const compiled = ['check', 'build'].find(
	(command) => process.argv[2] === command && existsSync(join(root, 'compiled', command, 'version')),
);
const program = compiled
	? join(root, 'compiled', compiled, `compiled-${compiled}.js`)
	: join(root, 'src', 'cli', 'index.ts');
const folder = mkdtempSync(join(tmpdir(), 'rollbook-'));
const note = join(folder, 'parsing');
/** In MiB: a larger one takes memory and saves no time. */
const youngGeneration = '--max-semi-space-size=16';
const caches = cachesOf(process.env);
/** Where the set-up of the project has put code that V8 compiled, if it did; else it is kept with all else that is. */
const setUpCode = join(root, 'compiled', 'code');
const code = existsSync(setUpCode) ? setUpCode : join(caches, 'program');
// compiled code is a cache too: what must not depend on caches does not run it
const codeCache = caches === 'off' || process.argv.includes('--no-cache') ? {} : { NODE_COMPILE_CACHE: code };
const deadly = [];
let threads = process.env.ROLLBOOK_THREADS;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let child;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));

run();

function run() {
	// what is compiled has no types
	const loader = compiled ? [] : ['--import', new URL('./strip-types.js', import.meta.url).href];
	child = spawn(
		node,
		['--disable-warning=ExperimentalWarning', youngGeneration, ...loader, program, ...process.argv.slice(2)],
		{
			stdio: 'inherit',
			env: {
				...codeCache,
				...process.env,
				ROLLBOOK_CACHE: caches,
				ROLLBOOK_PARSING: note,
				ROLLBOOK_DEADLY: JSON.stringify(deadly),
				...(threads ? { ROLLBOOK_THREADS: threads } : {}),
			},
		},
	);
	child.on('error', (error) => {
		console.error(`rollbook could not start ${node}: ${error.message}`);
		process.exit(70);
	});
	child.on('exit', (code, signal) => {
		const crashed =
			['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGTRAP'].includes(signal) || code === 134 || code === 139;
		const file = crashed && existsSync(note) ? readFileSync(note, 'utf8') : '';
		if (file && !deadly.includes(file)) {
			deadly.push(file);
			console.error(`The parser broke down on ${file}. Starting again without it.`);
			run();
		} else if (crashed && threads !== '1') {
			// threads take no notes: one alone finds the document that the parser breaks down on
			threads = '1';
			run();
		} else if (signal) {
			process.exitCode = 128 + constants.signals[signal];
			if (crashed) {
				console.error(`rollbook was ended by ${signal}.`);
				process.exitCode = 70;
			}
		} else process.exitCode = code ?? 70;
	});
}
