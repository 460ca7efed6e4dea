/**
 * Imports folders of real runbooks and looks whether anything was lost: `node scripts/try-runbooks.ts FOLDER...`
 * Reads the sources by itself, so that it does not share the importer's mistakes. Exits 1 on a lost word or a fault.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { seatOf } from '../src/core/address.ts';
import { readDocument } from '../src/core/document.ts';
import { isComment } from '../src/core/syntax-tree.ts';
import { importRunbooks } from '../src/importers/runbooks.ts';
import { lostWords } from './lost-words.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { verbose: { type: 'boolean', short: 'v' } },
});
if (positionals.length === 0) {
	console.error('Usage: node scripts/try-runbooks.ts [-v] FOLDER...');
	process.exit(2);
}

const rows = positionals.map(tryFolder);
console.table(Object.fromEntries(rows.map(({ folder, ...row }) => [folder, row])));
process.exitCode = rows.some((row) => row['words lost'] || row.faults || row['not accounted for']) ? 1 : 0;

function tryFolder(folder: string) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
	const start = performance.now();
	const { drafts, skipped } = importRunbooks(files);
	const ms = Math.round(performance.now() - start);
	const sources = new Map(files.map(({ path, text }) => [path, text]));
	const names = new Set(files.flatMap(({ path }) => spellings(path)));
	let [lost, faults, whole] = [0, 0, 0];
	for (const { source, path, text } of drafts) {
		const words = lostWords(sources.get(source)!, text, names);
		if (words.length) console.log(`${join(folder, source)} -> ${path}: lost ${words.join(' ')}`);
		lost += words.length;
		const document = readDocument({ path, bytes: new TextEncoder().encode(text) }, seatOf(path)!);
		const said = [
			...document.faults.map(({ message }) => message),
			...document.issues.map(({ message }) => message),
			...document.outline.expressions.filter((each) => !isComment(each)).map(({ value }) => `expression {${value}}`),
			...document.outline.components
				.filter(({ node }) => node.name !== 'Details')
				.map(({ node }) => `component ${node.name}`),
		];
		if (said.length) console.log(`${join(folder, source)} -> ${path}: ${said.join('; ')}`);
		faults += said.length;
		if (text.includes('\nThe original, as it was:\n')) {
			whole++;
			console.log(`${join(folder, source)} -> ${path}: kept whole`);
		}
	}
	if (values.verbose) for (const { path, reason } of skipped) console.log(`${join(folder, path)}: ${reason}`);
	const accounted = new Set([...drafts.map(({ source }) => source), ...skipped.map(({ path }) => path)]);
	const alerts = drafts.filter(({ text }) => /^type: alert$/m.test(text)).length;
	return {
		folder: basename(folder),
		files: files.length,
		drafts: drafts.length,
		alerts,
		guides: drafts.filter(({ path }) => path.startsWith('guides/')).length,
		'kept whole': whole,
		skipped: skipped.length,
		'not accounted for': files.length - accounted.size,
		'words lost': lost,
		faults,
		ms,
	};
}

/** How links spell a file: its name without endings, or its folder. */
function spellings(path: string): string[] {
	const name = basename(path)
		.replace(/(\.html)?\.[a-z]+$/i, '')
		.toLowerCase();
	return /^(readme|_?index)$/.test(name) ? [name, basename(dirname(path)).toLowerCase()] : [name];
}
