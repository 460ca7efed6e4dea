import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeHandbook, makePages } from './bench/corpus.ts';
import { type Measured, measure } from './bench/measure.ts';
import { starlight } from './bench/starlight.ts';

// `npm run bench -- [--pages N] [--runs N] [--corpora DIR]`: builds the same real pages with Rollbook and with
// Starlight, cold, by turns, and prints the figures. Writes them into docs/benchmarks.md with --write.

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
	options: {
		pages: { type: 'string', default: '1000' },
		runs: { type: 'string', default: '3' },
		corpora: { type: 'string', default: join(root, '..', 'shared', 'corpora') },
		bench: { type: 'string', default: join(root, '..', 'shared', 'bench') },
		write: { type: 'boolean', default: false },
	},
});
const pages = Number(values.pages);
const work = mkdtempSync(join(tmpdir(), 'rollbook-bench-'));
console.error(`Working in ${work}`);
const corpus = makePages(resolve(values.bench), resolve(values.corpora), join(work, 'pages'), pages);
const content = makeHandbook(corpus, join(work, 'content'));
const peer = starlight(corpus, join(work, 'starlight'));
const rollbook = join(root, 'bin', 'rollbook.js');

const contestants: Record<string, () => Promise<Measured>> = {
	'Rollbook build': () =>
		measure([process.execPath, rollbook, 'build', '--content', content, '--out', join(work, 'site')], {
			clean: [join(work, 'site'), join(work, '.rollbook')],
		}),
	'Rollbook build, again': () =>
		measure([process.execPath, rollbook, 'build', '--content', content, '--out', join(work, 'site')], {}),
	'Rollbook check': () => measure([process.execPath, rollbook, 'check', '--content', content], {}),
	Starlight: () => measure(peer.command, { cwd: peer.folder, clean: peer.clean }),
};
const runs: Record<string, Measured[]> = {};
for (let run = 1; run <= Number(values.runs); run++) {
	for (const [name, go] of Object.entries(contestants)) {
		const measured = await go();
		console.error(
			`run ${run}: ${name} ${(measured.ms / 1000).toFixed(1)} s, ${Math.round(measured.peakBytes / 1e6)} MB`,
		);
		const list = runs[name] ?? [];
		runs[name] = [...list, measured];
	}
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const rows = Object.entries(runs).map(([name, list]) => ({
	name,
	seconds: median(list.map(({ ms }) => ms)) / 1000,
	megabytes: median(list.map(({ peakBytes }) => peakBytes)) / 1e6,
}));
const starlightSeconds = rows.find(({ name }) => name === 'Starlight')!.seconds;
const written = (folder: string) =>
	readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('index.html')).length;
const table = [
	`${pages} pages made from real ones, the same bytes for both; medians of ${values.runs} runs, whole processes, cold unless said otherwise.`,
	`${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}. Rollbook wrote ${written(join(work, 'site'))} pages, Starlight ${written(peer.out)}.`,
	'',
	'| | seconds | peak memory | of Starlight’s time |',
	'|---|---|---|---|',
	...rows.map(
		({ name, seconds, megabytes }) =>
			`| ${name} | ${seconds.toFixed(1)} | ${Math.round(megabytes)} MB | ${(seconds / starlightSeconds).toFixed(2)} |`,
	),
	'',
].join('\n');
console.log(table);
if (values.write) {
	writeFileSync(
		join(root, 'docs', 'benchmarks.md'),
		`# Benchmarks\n\nMeasured by \`npm run bench -- --pages ${pages} --write\`. Times drift with the machine; take the ratios.\n\n${table}`,
	);
}
