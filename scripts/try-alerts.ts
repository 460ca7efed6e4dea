/**
 * Imports folders of real runbooks, builds a handbook of each, and looks whether an alert leads to what to do:
 * `node scripts/try-alerts.ts FOLDER...`. Each alert that an imported runbook names has its address, as it is typed and in
 * lower case, and it leads to the runbook; the page tells of meaning, impact, diagnosis and mitigation, or says which of
 * them nobody has written; and what to do first stands on the first screen of a phone (in Chromium, where there is one).
 * Exits 1 where one of these does not hold.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { type Browser, chromium } from 'playwright-core';
import { parse } from 'yaml';
import { serve } from '../tests/serve.ts';
import { findChromium } from './find-chromium.ts';

/** The questions of the first screen, and the sections in which they are answered. */
const sections: Record<string, string> = {
	'It means': 'Meaning',
	'Is it real?': 'Diagnosis',
	'How bad?': 'Impact',
	'Stop it': 'Mitigation',
};
const phone = { width: 390, height: 844 };
const folders = process.argv.slice(2);
if (folders.length === 0) {
	console.error('Usage: node scripts/try-alerts.ts FOLDER...');
	process.exit(2);
}
const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
const executablePath = findChromium();
const browser = executablePath ? await chromium.launch({ executablePath, args: ['--no-sandbox'] }) : undefined;
if (!browser) console.log('There is no Chromium here: what stands on the first screen is not looked at.');
const rows: Record<string, Record<string, number>> = {};
let bad = false;
for (const folder of folders) rows[basename(folder)] = await tryFolder(folder);
await browser?.close();
console.table(rows);
process.exitCode = bad ? 1 : 0;

async function tryFolder(folder: string): Promise<Record<string, number>> {
	const work = mkdtempSync(join(tmpdir(), 'rollbook-alerts-'));
	try {
		const [content, site] = [join(work, 'content'), join(work, 'site')];
		run('import', 'runbooks', folder, '--content', content);
		const runbooks = alertRunbooks(join(content, 'runbooks'));
		if (runbooks.length === 0) return { runbooks: 0, alerts: 0 };
		run('build', '--content', content, '--out', site);
		let [alerts, told, unwritten] = [0, 0, 0];
		for (const { id, names } of runbooks) {
			const page = `/runbooks/${id}/`;
			for (const name of names.flatMap((each) => [each, each.toLowerCase()])) {
				const file = join(site, 'alerts', name, 'index.html');
				if (!existsSync(file)) fail(folder, `the alert ${name} has no address`);
				else if (!readFileSync(file, 'utf8').includes(`href="${page}"`))
					fail(folder, `/alerts/${name}/ does not lead to ${page}`);
			}
			alerts += names.length;
			const { document } = new JSDOM(readFileSync(join(site, page, 'index.html'), 'utf8')).window;
			const rows = [...document.querySelectorAll('.glance > div')].slice(0, 4).map((row) => ({
				term: row.querySelector('dt')!.firstChild!.textContent!.trim(),
				text: row.querySelector('dd')!.textContent!.trim(),
			}));
			if (rows.length < 4) fail(folder, `${page} answers ${rows.length} questions on its first screen, expected 4`);
			const written = new Set(
				[...document.querySelectorAll('.body > h2')].map((heading) => heading.firstChild?.textContent?.trim()),
			);
			for (const { term, text } of rows) {
				const section = sections[term];
				if (!section) fail(folder, `${page} asks «${term}», which leads to no section`);
				else if (text === 'Not written yet' && written.has(section))
					fail(folder, `${page} has ${section}, and says that it is not written`);
				else if (text === '') fail(folder, `${page} says nothing to «${term}»`);
			}
			const missing = rows.filter(({ text }) => text === 'Not written yet').length;
			unwritten += missing;
			told += 4 - missing;
			for (const link of document.querySelectorAll<HTMLAnchorElement>('.glance a[href^="#"]'))
				if (!document.getElementById(decodeURIComponent(link.hash.slice(1))))
					fail(folder, `${page} links to ${link.hash}, which is not there`);
		}
		const shown = browser ? await onFirstScreen(browser, folder, site, runbooks) : 0;
		return {
			runbooks: runbooks.length,
			alerts,
			sections: told,
			'not written': unwritten,
			...(browser ? { 'on the first screen': shown } : {}),
		};
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

function run(...args: string[]): void {
	execFileSync(process.execPath, [rollbook, ...args], { maxBuffer: 1 << 28, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The runbooks that name alerts, as the importer has written them. */
function alertRunbooks(folder: string): { id: string; names: string[] }[] {
	return (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => {
		const yaml = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
		const { type, alerts = [] } = parse(yaml) as { type?: string; alerts?: string[] };
		return type === 'alert' && alerts.length > 0 ? [{ id: file.replace(/\.mdx$/, ''), names: alerts.map(String) }] : [];
	});
}

/** How many runbooks show their four answers on the first screen of a phone, above the bar at its foot. */
async function onFirstScreen(
	chrome: Browser,
	folder: string,
	site: string,
	runbooks: { id: string }[],
): Promise<number> {
	const { origin, close } = await serve(site);
	const page = await chrome.newPage({ viewport: phone });
	let shown = 0;
	for (const { id } of runbooks) {
		await page.goto(`${origin}/runbooks/${id}/`);
		const end = await page.evaluate(() => {
			const bar = document.querySelector('.run-bar')?.getBoundingClientRect().top ?? innerHeight;
			return document.querySelectorAll('.glance > div')[3]!.getBoundingClientRect().bottom - bar;
		});
		if (end > 0)
			fail(folder, `/runbooks/${id}/: its first answers end ${Math.round(end)} pixels below the first screen`);
		else shown++;
	}
	await page.close();
	close();
	return shown;
}

function fail(folder: string, message: string): void {
	bad = true;
	console.log(`${basename(folder)}: ${message}`);
}
