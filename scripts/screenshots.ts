import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { withoutEndSlashes } from '../src/core/slashes.ts';
import { serve } from '../tests/serve.ts';
import { severalAtATime } from '../tests/several-at-a-time.ts';
import { findChromium } from './find-chromium.ts';
import { views } from './views.ts';

// `npm run screenshots -- [VIEW]… [--whole] [--out DIR] [--site ADDRESS]`: pictures of every view, or of those whose names
// hold one of the words, wide and phone, light and dark. Builds the example handbook and serves it, with its headers on,
// if no address of a site is given.
const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		site: { type: 'string' },
		/** Whether to take pages as long as they are, not as much as a screen shows. */
		whole: { type: 'boolean', default: false },
		out: { type: 'string', default: join(root, '.rollbook', 'screenshots') },
	},
});
const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const from = performance.now();
const fail = (message: string, help: string): never => {
	console.error(`${message}\n${help}`);
	process.exit(2);
};

const fileName = (name: string): string => name.toLowerCase().replace(/[^a-z\d]+/g, '-');
/** What they show beside the views of which all is in the page: what somebody typed, and the file for a disk. */
const pictures = [
	...views,
	['results', '/search/?q=rollback'] as const,
	['on call on a disk', '/on-call.html'] as const,
];
const isNamed = ([name]: (typeof pictures)[number], word: string): boolean => fileName(name).includes(fileName(word));
const unknown = positionals.find((word) => !pictures.some((picture) => isNamed(picture, word)));
if (unknown !== undefined)
	fail(`There is no view ${unknown}.`, `There are ${pictures.map(([name]) => fileName(name)).join(', ')}.`);
const wanted = positionals.length
	? pictures.filter((picture) => positionals.some((word) => isNamed(picture, word)))
	: pictures;
const executablePath =
	findChromium() ??
	fail('There is no Chromium here.', 'Install it (apt-get install chromium), or set CHROMIUM to its path.');

const folder = mkdtempSync(join(tmpdir(), 'rollbook-screenshots-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const { origin, close } = values.site === undefined ? await built() : { origin: values.site, close: () => {} };
const browser = await chromium.launch({
	executablePath,
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync(values.out, { recursive: true });
let done = 0;
await severalAtATime(2, wanted, async () => async ([name, path]) => {
	for (const [size, viewport] of Object.entries(sizes)) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const page = await browser.newPage({ viewport, colorScheme });
			await page.goto(`${withoutEndSlashes(origin)}${path}`, {
				waitUntil: path.includes('?') ? 'networkidle' : 'load',
			});
			const file = join(values.out, `${fileName(name)}-${size}-${colorScheme}.png`);
			await page.screenshot({ path: file, fullPage: values.whole });
			await page.close();
		}
	}
	console.error(`${++done}/${wanted.length} ${name}`);
});
await browser.close();
close();
console.error(`${4 * done} pictures in ${((performance.now() - from) / 1000).toFixed(0)} s: ${values.out}`);

/** The example handbook, served. */
async function built(): Promise<{ origin: string; close(): void }> {
	const out = join(folder, 'site');
	const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'example.ts'), 'build', '--out', out], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	if (status) fail('The example handbook does not build; see above.', 'Mend it first, or give --site.');
	return serve(out);
}
