import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRollbook } from './call-rollbook.ts';
import { writeHostileSite } from './hostile-site.ts';
import { inFrames, inTens } from './in-frames.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { runRollbook } from './run-rollbook.ts';
import { serve } from './serve.ts';
import { severalAtATime } from './several-at-a-time.ts';
import { xssPayloads } from './xss-payloads.ts';

let folder: string;
let site: string;
let files: string[];
let browser: Browser;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-xss-'));
	const content = join(folder, 'content');
	site = join(folder, 'site');
	writeHostileSite(join(import.meta.dirname, '..', 'content'), content);
	const found = await callRollbook(['check', '--content', content, '--baseline']);
	expect(found.status, found.told).toBe(0);
	const built = runRollbook(['build', '--content', content, '--out', site, '--no-cache']);
	expect(built.status, built.told + built.out.slice(0, 2000)).toBe(0);
	files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
	if (hasChromium) browser = await launchChromium();
}, 300_000);
afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true, force: true });
});

const addressesOf = (kept: (file: string) => boolean): string[] =>
	files.filter(kept).map((file) => `/${file.split('/').map(encodeURIComponent).join('/')}`);
const pages = (): string[] =>
	// rules, schemas and the writer's guide are the program's own; pagefind's pages are none
	addressesOf((file) => file.endsWith('.html') && !/^(?:pagefind|rules|write)\//.test(file)).map((path) =>
		path.replace(/index\.html$/, ''),
	);

const textOf = (path: string): string =>
	readFileSync(join(site, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : ''), 'utf8');
const sendsOn = (path: string): boolean => textOf(path).includes('<meta http-equiv="refresh"');

test('the payloads are there, each another, and they are published', () => {
	expect(new Set(xssPayloads).size).toBe(xssPayloads.length);
	expect(xssPayloads.length).toBeGreaterThanOrEqual(60);
	expect(pages().length).toBeGreaterThan(250);
	const text = files
		.filter((file) => file.endsWith('.html'))
		.map((file) => readFileSync(join(site, file), 'utf8'))
		.join('\n');
	const missing = xssPayloads.filter(
		(_, index) => !text.includes(`alert(${index + 1})`) && !text.includes(`evil.example/${index + 1}`),
	);
	expect(missing).toEqual(['data:text/html;base64,PHNjcmlwdD5hbGVydCg1Nik8L3NjcmlwdD4=']);
});

/** Before anything of a page: what a payload would call, and what the policy has to stop, is noted. */
function watch(): void {
	const noted: string[] = [];
	Object.assign(window, { __xss: noted });
	for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
		Object.assign(window, { [name]: (what: unknown) => void noted.push(`${name}(${String(what)})`) });
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
		noted.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
	);
}

/** What of a page could run, or lead where it should not, if somebody clicked, hovered or waited. */
function dangers(root: ParentNode): string[] {
	const found: string[] = [];
	for (const element of root.querySelectorAll('*')) {
		const told = element.outerHTML.slice(0, 160);
		for (const { name, value } of element.attributes) {
			// as browsers read it
			// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them
			const plain = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
			if (name.startsWith('on')) found.push(`handler: ${told}`);
			if (name === 'style' || name === 'srcdoc') found.push(`${name}: ${told}`);
			if (
				/^(?:href|src|action|formaction|data|poster|xlink:href|srcset)$/.test(name) &&
				/^[a-z][a-z0-9+.-]*:/.test(plain) &&
				!/^(?:https?|mailto|tel):/.test(plain)
			)
				found.push(`address: ${told}`);
		}
		const name = element.localName;
		if (/^(?:iframe|object|embed|base|frame|applet|style|marquee|animate|set|foreignobject|math)$/i.test(name))
			found.push(`element: ${told}`);
		if (
			name === 'script' &&
			!element.getAttribute('src')?.startsWith('/') &&
			element.getAttribute('type') !== 'application/ld+json'
		)
			found.push(`script: ${told}`);
		if (
			name === 'link' &&
			/stylesheet|preload|icon|manifest/.test(element.getAttribute('rel') ?? '') &&
			!element.getAttribute('href')?.startsWith('/')
		)
			found.push(`link: ${told}`);
		if (
			name === 'meta' &&
			/refresh/i.test(element.getAttribute('http-equiv') ?? '') &&
			!/^0; url=\/(?!\/)/.test(element.getAttribute('content') ?? '')
		)
			found.push(`refresh: ${told}`);
		if (name === 'img' && !/^\/(?!\/)/.test(element.getAttribute('src') ?? '')) found.push(`image: ${told}`);
	}
	return found;
}

/** What `on-call.html` has in itself, and its policy names: its style, its script, its pictures. */
const ofTheFile = (found: string): boolean =>
	/^\/on-call\.html: (?:element: <style>:root \{|script: <script>\/\/ The search of|(?:image|address): <img [^>]*?src="data:image\/(?:svg\+xml|png);base64,)/.test(
		found.replace(/<script>\s+/, '<script>'),
	);

/** Opens pages in frames of the page that is shown, and gives what went wrong in them, or reached it. */
async function visit(page: Page, paths: string[]): Promise<string[]> {
	const found = await inFrames<string[]>(
		page,
		paths,
		[1280, 900],
		`async (shown) => {
			await new Promise((done) => setTimeout(done, 30));
			return [...(shown.__xss ?? ['nothing was watched']), ...(${dangers})(shown.document)];
		}`,
	);
	const here: string[] = await page.evaluate('window.__xss');
	return [...paths.flatMap((path, index) => found[index]!.map((each) => `${path}: ${each}`)), ...here];
}

describe.skipIf(!hasChromium).each([
	['with the headers of `_headers`', false],
	['on a host that stops nothing', true],
])('%s', (_, stopsNothing) => {
	let origin: string;
	let close: () => void;
	beforeAll(async () => {
		({ origin, close } = await serve(site, { stopsNothing, framed: true }));
	});
	afterAll(() => close());

	/** Does something in tabs of a browser, several at a time, and gives everything that went wrong. */
	async function troubleOf<T>(all: readonly T[], look: (page: Page, each: T) => Promise<string[]>): Promise<string[]> {
		const trouble: string[] = [];
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		await context.addInitScript(`(${watch})()`);
		context.on('request', (request) => {
			if (!request.url().startsWith(`${origin}/`)) trouble.push(`request to ${request.url().slice(0, 200)}`);
		});
		context.on('dialog', (dialog) => {
			trouble.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		await severalAtATime(Math.min(3, all.length), all, async () => {
			const page = await context.newPage();
			return async (each) => void trouble.push(...(await look(page, each)));
		});
		await context.close();
		return trouble.slice(0, 200);
	}

	/** The same for addresses, each in a tab. */
	const troubleAt = (
		addresses: string[],
		look: (page: Page, address: string) => Promise<string[]>,
	): Promise<string[]> =>
		troubleOf(addresses, async (page, path) => (await look(page, origin + path)).map((each) => `${path}: ${each}`));

	/** The same for pages, ten of them in a tab. */
	const troubleIn = (paths: string[], prepare?: (page: Page) => Promise<unknown>): Promise<string[]> =>
		troubleOf(inTens(paths), async (page, some) => {
			await prepare?.(page);
			// a text, so that nothing but the pages in it is looked at
			await page.goto(`${origin}/robots.txt`);
			return visit(page, some);
		});

	test('what does run is noticed', async () => {
		const raw = xssPayloads
			.filter((text) => !/refresh|<base|<textarea|<\/title|<form|srcdoc|<!--/.test(text))
			.join('\n');
		const found = await troubleIn(['/control.html'], (page) =>
			page.route('**/control.html', (route) =>
				route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title><body>${raw}</body>` }),
			),
		);
		for (const sign of ['alert(', 'handler: ', 'script: ', 'request to https://evil.example/'])
			expect(
				found.some((each) => each.includes(sign)),
				`${sign}: ${found}`,
			).toBe(true);
	});

	test('no page runs anything, or asks anybody else for anything', async () => {
		const [redirects, others] = [pages().filter(sendsOn), pages().filter((path) => !sendsOn(path))];
		const found = await troubleIn(others);
		expect(found.filter((each) => !ofTheFile(each))).toEqual([]);
		// one that sends its reader on is looked at as text too, because it does not stay
		const trouble = await troubleAt(['/404.html'], async (page, address) => {
			await page.goto(address);
			const texts = redirects.map(textOf);
			expect(texts.length).toBeGreaterThan(10);
			return page.evaluate(`${JSON.stringify(texts).replaceAll('<', '\\u003c')}.flatMap((text) =>
				(${dangers})(new DOMParser().parseFromString(text, 'text/html')))`);
		});
		expect(trouble).toEqual([]);
		const gone = await troubleAt(redirects.slice(0, 20), async (page, address) => {
			await page.goto(address).catch(() => undefined);
			await page.waitForURL((url) => url.href !== address);
			return [];
		});
		expect(gone).toEqual([]);
	}, 300_000);

	test('no file beside the pages does', async () => {
		const beside = addressesOf(
			(file) =>
				/\.(?:svg|png|xml)$/.test(file) || /^(?:guides\/raw-\d*5\/index\.md|llms\.txt|feeds\/.*|osv\/.*)$/.test(file),
		);
		expect(beside.filter((path) => path.endsWith('.svg')).length).toBeGreaterThan(20);
		const trouble = await troubleAt(beside, async (page, address) => {
			await page.goto(address, { waitUntil: 'load' });
			const noted: string[] = await page.evaluate(`window.__xss ?? []`);
			// Chromium shows XML with a style sheet of its own, which no policy of ours knows
			return noted.filter((each) => !(address.endsWith('.xml') && each === 'policy: style-src-elem inline '));
		});
		expect(trouble).toEqual([]);
	}, 300_000);

	test('what feeds hold as HTML does not, wherever a reader puts it', async () => {
		const feeds = ['feeds/releases.json', 'feeds/status.json'].map((file) =>
			JSON.parse(readFileSync(join(site, file), 'utf8')),
		);
		const html = feeds.flatMap(({ items }) => items.map((item: { content_html: string }) => item.content_html));
		expect(html.length).toBeGreaterThan(5);
		const trouble = await troubleAt(['/404.html'], async (page, address) => {
			await page.goto(address);
			return page.evaluate(`(async () => {
				const here = document.createElement('div');
				here.innerHTML = ${JSON.stringify(html.join('\n')).replaceAll('<', '\\u003c')};
				document.body.append(here);
				await new Promise((done) => setTimeout(done, 30));
				return [...window.__xss, ...(${dangers})(here)];
			})()`);
		});
		expect(trouble).toEqual([]);
	});

	test('results for any words do not', async () => {
		const words = ['alert', 'onerror', 'javascript', 'payments'];
		const trouble = await troubleOf(words, async (page, word) => {
			await page.goto(`${origin}/search/?q=${word}&edition=`);
			await page.locator('.search-list a').first().waitFor();
			for (const more of [0, 1, 2]) {
				const button = page.locator('[data-more]:visible');
				if (more && (await button.count())) await button.click();
			}
			const found: string[] = await page.evaluate(`(${dangers})(document)`);
			await page.goto(`${origin}/`);
			await page.keyboard.press('/');
			await page.keyboard.type(word);
			await page.locator('dialog a').first().waitFor();
			found.push(...((await page.evaluate(`[...window.__xss, ...(${dangers})(document)]`)) as string[]));
			return found.map((each) => `${word}: ${each}`);
		});
		expect(trouble).toEqual([]);
	}, 180_000);
});
