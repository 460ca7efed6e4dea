import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { makeHandbook, makePages } from './bench/corpus.ts';
import { withSection } from './bench/section.ts';

// `npm run bench -- [check|build]… [--pages N] [--runs N] [--corpora DIR] [--write]`: measures Rollbook and its peers on
// the same real pages, in one run, whole processes. Prints the figures, and with --write puts them into
// docs/benchmarks.md.

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		pages: { type: 'string' },
		runs: { type: 'string', default: '3' },
		corpora: { type: 'string', default: join(root, '..', 'shared', 'corpora') },
		bench: { type: 'string', default: join(root, '..', 'shared', 'bench') },
		write: { type: 'boolean', default: false },
	},
});
const rollbook = [process.execPath, join(root, 'bin', 'rollbook.js')];
const sets = { check: { pages: 10_000, run: benchCheck }, build: { pages: 1000, run: benchBuild } };
const wanted = positionals.length ? positionals : Object.keys(sets);

for (const name of wanted) {
	const set = Object.hasOwn(sets, name) ? sets[name as keyof typeof sets] : undefined;
	if (!set) throw new Error(`There is no measurement ${name}; there are ${Object.keys(sets).join(', ')}.`);
	const count = Number(values.pages ?? set.pages);
	const runs = Number(values.runs);
	const work = mkdtempSync(join(tmpdir(), 'rollbook-bench-'));
	console.error(`Measuring ${name} in ${work}`);
	const pages = makePages(resolve(values.bench), resolve(values.corpora), join(work, 'pages'), count);
	const content = makeHandbook(pages, join(work, 'content'));
	const told = await set.run(rollbook, { pages, content, work, runs, example: join(root, 'content') });
	const machine = `${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
	const text = `\`npm run bench -- ${name} --pages ${count} --runs ${runs}\`: ${count} pages made from real ones, the same bytes for all; medians of ${runs} runs by turns; whole processes, memory of all of them together. ${machine}.\n\n${told}`;
	console.log(text);
	if (values.write) {
		const file = join(root, 'docs', 'benchmarks.md');
		writeFileSync(file, withSection(readFileSync(file, 'utf8'), `${name}, ${count} pages`, text));
	}
	rmSync(work, { recursive: true, force: true });
}
