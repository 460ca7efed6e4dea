import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { makeHandbook, makePages } from './bench/corpus.ts';
import { benchDev } from './bench/dev.ts';
import { withSection } from './bench/section.ts';

// `npm run bench -- [check|build|dev]… [--pages N] [--runs N] [--corpora DIR] [--write]`: measures Rollbook and its peers on
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
/** What is measured over the same pages: as neutral files, and as the documents of a handbook. Gives Markdown. */
type Measurement = (
	rollbook: readonly string[],
	given: { pages: string; content: string; example: string; work: string; runs: number },
) => Promise<string>;

const rollbook = [process.execPath, join(root, 'bin', 'rollbook.js')];
const sets = {
	check: { sizes: [10_000], run: benchCheck },
	build: { sizes: [1000, 5000, 10_000], run: benchBuild },
	dev: { sizes: [10_000], run: benchDev },
} satisfies Record<string, { sizes: number[]; run: Measurement }>;
const wanted = positionals.length ? positionals : Object.keys(sets);

await import('./compile.ts');
for (const name of wanted) {
	const set = Object.hasOwn(sets, name) ? sets[name as keyof typeof sets] : undefined;
	if (!set) throw new Error(`There is no measurement ${name}; there are ${Object.keys(sets).join(', ')}.`);
	for (const count of values.pages ? [Number(values.pages)] : set.sizes) await bench(name, count, set.run);
}

async function bench(name: string, count: number, run: Measurement): Promise<void> {
	const runs = Number(values.runs);
	const work = mkdtempSync(join(tmpdir(), 'rollbook-bench-'));
	console.error(`Measuring ${name} in ${work}`);
	const pages = makePages(resolve(values.bench), resolve(values.corpora), join(work, 'pages'), count);
	const content = makeHandbook(pages, join(work, 'content'));
	const told = await run(rollbook, { pages, content, work, runs, example: join(root, 'content') });
	const machine = `${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
	const text = `\`npm run bench -- ${name} --pages ${count} --runs ${runs}\`: ${count} pages made from real ones, the same bytes for all; medians of ${runs} runs by turns; whole processes, memory of all of them together. ${machine}.\n\n${told}`;
	console.log(text);
	if (values.write) {
		const file = join(root, 'docs', 'benchmarks.md');
		writeFileSync(file, withSection(readFileSync(file, 'utf8'), `${name}, ${count} pages`, text));
	}
	rmSync(work, { recursive: true, force: true });
}
