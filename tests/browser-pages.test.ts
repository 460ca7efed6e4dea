import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { overflow } from './axe.ts';
import { inFrames, inTens } from './in-frames.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { answersTo, weightOf } from './page-weight.ts';
import { serve } from './serve.ts';
import { severalAtATime } from './several-at-a-time.ts';
import { troubleOf } from './trouble.ts';

let browser: Browser;
let origin: string;
let close: () => void;
const site = inject('site');

beforeAll(async () => {
	if (!hasChromium) return;
	({ origin, close } = await serve(site, { framed: true }));
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	close?.();
});

test.skipIf(!hasChromium)(
	'no page of the site scrolls sideways at 320 pixels, asks another site, or makes the browser complain',
	async () => {
		const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
			.map((file) => `/${file.replaceAll('\\', '/')}`)
			.filter((file) => file.endsWith('index.html') && !file.startsWith('/pagefind/'))
			// one that sends its reader on does not stay to be looked at
			.filter((file) => !readFileSync(join(site, file), 'utf8').includes('http-equiv="refresh"'));
		expect(pages.length).toBeGreaterThan(250);
		const context = await browser.newContext();
		const trouble = troubleOf(context, origin);
		const paths = pages.map((file) => file.replace(/index\.html$/, ''));
		await severalAtATime(2, inTens(paths), async () => {
			const page = await context.newPage();
			await page.goto(origin);
			return async (some) => {
				const overflows = await inFrames<number>(page, some, [320, 700], `(shown) => (${overflow})(shown.document)`);
				for (const [index, by] of overflows.entries())
					if (by !== 0) trouble.push(`${some[index]} scrolls sideways by ${by}`);
			};
		});
		await context.close();
		expect(trouble).toEqual([]);
	},
	300_000,
);

/** How many bytes a body takes as it is sent. All pages have style and script in common: they are packed once. */
const packedBy = (compress: (body: Buffer) => Buffer): ((body: Buffer) => number) => {
	const known = new Map<string, number>();
	return (body) => {
		const key = body.toString('latin1');
		const bytes = known.get(key) ?? compress(body).length;
		known.set(key, bytes);
		return bytes;
	};
};
const [gzipped, brotlied] = [packedBy((body) => gzipSync(body)), packedBy((body) => brotliCompressSync(body))];

test.skipIf(!hasChromium)('a page of a runbook weighs at most 50 KB, in at most five requests', async () => {
	const runbooks = readdirSync(join(site, 'runbooks'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(runbooks.length).toBeGreaterThan(10);
	await severalAtATime(4, runbooks, async () => async ({ name }) => {
		const answers = await answersTo(browser, origin, `/runbooks/${name}/`);
		const asked = answers.map(({ path }) => path);
		expect(weightOf(answers, gzipped), `${name}: ${asked}`).toBeLessThanOrEqual(50);
		expect(weightOf(answers, brotlied), `${name}: ${asked}`).toBeLessThanOrEqual(50);
		expect(asked.length, `${name}: ${asked}`).toBeLessThanOrEqual(5);
	});
});
