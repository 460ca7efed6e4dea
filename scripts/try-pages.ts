/**
 * Imports folders of real Markdown, builds a handbook of each, and looks whether every file has become a page whose text
 * is whole: `node scripts/try-pages.ts FOLDER...`. Compares the words of the source with those of the page, by itself.
 * Exits 1 where a file has no page and no reason, or a word is missing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import { addressOf, seatOf } from '../src/core/address.ts';
import { importRunbooks } from '../src/importers/runbooks.ts';
import { lostWords } from './lost-words.ts';

/** What says how, and not what: character references, the words of switches, and what makes a fence a diagram. */
const formatWords = new Set(['true', 'false', 'mermaid', 'nbsp', 'amp', 'lt', 'gt', 'quot']);

const folders = process.argv.slice(2);
if (folders.length === 0) {
	console.error('Usage: node scripts/try-pages.ts FOLDER...');
	process.exit(2);
}
const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
const rows: Record<
	string,
	{ files: number; pages: number; 'left out, with reason': number; lost: number; seconds: number }
> = {};
let bad = false;
for (const folder of folders) {
	const work = mkdtempSync(join(tmpdir(), 'rollbook-try-'));
	try {
		const from = performance.now();
		const [content, site] = [join(work, 'content'), join(work, 'site')];
		const said = run('import', 'runbooks', folder, '--content', content);
		run('build', '--content', content, '--out', site);
		const seconds = Math.round((performance.now() - from) / 100) / 10;
		const files = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
		const texts = files.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
		const { drafts } = importRunbooks(texts);
		const stems = new Set(
			files.flatMap((path) =>
				path
					.toLowerCase()
					.split('/')
					.flatMap((part) => [part.replace(/(\.html)?\.[a-z]+$/, ''), part]),
			),
		);
		let lost = 0;
		let left = 0;
		for (const { path, text } of texts) {
			const draft = drafts.find(({ source }) => source === path);
			if (!draft) {
				left++;
				if (!said.includes(`${path}: left out. `))
					fail(`${folder}/${path} is neither a page nor left out with a reason`);
				continue;
			}
			const seat = seatOf(draft.path)!;
			const html = readFileSync(join(site, addressOf({ kind: seat.kind.name, id: seat.id }), 'index.html'), 'utf8');
			const missing = missingWords(text, html, stems);
			lost += missing.length;
			if (missing.length) fail(`${folder}/${path}: the page lacks ${missing.slice(0, 20).join(' ')}`);
		}
		rows[basename(folder)] = {
			files: files.length,
			pages: drafts.length,
			'left out, with reason': left,
			lost,
			seconds,
		};
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
console.table(rows);
process.exitCode = bad ? 1 : 0;

function run(...args: string[]): string {
	return execFileSync(process.execPath, [rollbook, ...args], {
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
}

function fail(message: string): void {
	bad = true;
	console.log(message);
}

/** Words of the source that the main part of the page does not show, in its text or in the address of a link. */
function missingWords(source: string, html: string, stems: ReadonlySet<string>): string[] {
	const main = new JSDOM(html).window.document;
	const addresses = [...main.querySelectorAll('[href], [src], [alt], [title], [datetime]')].flatMap((element) =>
		['href', 'src', 'alt', 'title', 'datetime'].map((name) => element.getAttribute(name) ?? ''),
	);
	const classes = [...main.querySelectorAll('[data-language]')].map(
		(element) => element.getAttribute('data-language')!,
	);
	const apart = html.replace(/<head>[\s\S]*?<\/head>/, ' ').replace(/<[^>]+>/g, ' ');
	const shown = new Set(
		words([main.body.textContent ?? '', apart, ...addresses, ...addresses.map(decoded), ...classes].join(' ')),
	);
	// each word once: how often it is told is `try-runbooks`' business
	// comments are comments here too; old addresses redirect; and definitions that nothing uses are not shown anywhere
	const told = source.replace(/<!--[\s\S]*?-->/g, '');
	const unseen = new Set(
		words(
			[...(told.match(/^ {0,3}\[[^\]]+\]:\s.*$/gm) ?? []), ...(/^aliases:\n(\s+- .*\n)+/m.exec(told) ?? [])].join(' '),
		),
	);
	return [...new Set(lostWords(told, '', stems))]
		.filter((word) => !unseen.has(word))
		.filter((word) => !shown.has(word) && !formatWords.has(word));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function words(text: string): string[] {
	return (
		text
			.toLowerCase()
			.replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}
