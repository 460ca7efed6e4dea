import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { lastWorker } from '../src/exporters/service-worker.ts';
import { overflowOf, violations } from './axe.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { pdfPages } from './pdf-text.ts';
import { serve } from './serve.ts';

const site = inject('site');
let browser: Browser;
let closeSite: () => void;
let proxy: Server;
let origin: string;
/** What the network does: it answers, says nothing, or is not there. */
let network: 'answers' | 'hangs' | 'cut' = 'answers';
/** What a newer build, or somebody in between, answers instead. */
const instead = new Map<string, (body: string) => string>();

beforeAll(async () => {
	if (!hasChromium) return;
	const { origin: behind, close } = await serve(site);
	closeSite = close;
	proxy = createServer((request, response) => {
		if (network === 'cut') request.socket.destroy();
		if (network !== 'answers') return;
		ask(behind + request.url, (answer) => {
			const change = instead.get(decodeURIComponent((request.url ?? '').split('?')[0]!));
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			if (!change) {
				answer.pipe(response);
				return;
			}
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('end', () => response.end(change(Buffer.concat(chunks).toString('utf8'))));
		}).end();
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	proxy?.closeAllConnections();
	proxy?.close();
	closeSite?.();
});

const runbook = '/runbooks/payments-error-budget-burn/';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const notice = (page: Page) => page.locator('.copy-notice');

/** Everything for on-call, on this device. */
async function keep(page: Page): Promise<void> {
	await page.goto(`${origin}/on-call/`);
	await page.getByRole('button', { name: 'Keep on this device' }).click();
	await page.getByText(/On this device since .* files, /).waitFor();
}

describe.skipIf(!hasChromium)('without a network', () => {
	let context: BrowserContext;
	let page: Page;
	beforeAll(async () => {
		context = await browser.newContext(phone);
		page = await context.newPage();
		await keep(page);
	});
	afterAll(() => context.close());

	test('an alert leads to its runbook, in any spelling, and the page says that it is a copy, since when and of what', async () => {
		network = 'cut';
		for (const name of ['paymentserrorbudgetburn/', 'PaymentsErrorBudgetBurn/', 'PAYMENTSERRORBUDGETBURN']) {
			await page.goto(`${origin}/alerts/${name}`).catch(() => undefined);
			await page.waitForURL(`**${runbook}`);
			expect(await page.locator('h1').innerText()).toBe('Payments burn their error budget');
		}
		expect(await notice(page).innerText()).toMatch(
			/There is no network\. This is the copy on this device, fetched .*\. Last changed \w{3} \d\d? \w{3} \d{4}, \d\d:\d\d UTC\S* in [0-9a-f]{10}\./,
		);
		expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('system-ui');
		// to the first command in two taps
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.locator('.glance a', { hasText: 'promtool' }).tap();
		await page.locator('#step-is-it-real .copy').first().tap();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toMatch(/^promtool query instant "\$PROM" 'payments:burn_rate:5m'\n/);
	});

	test('rollback plans, teams, messages and the search are there; what was not kept says so', async () => {
		network = 'cut';
		for (const path of ['/rollback/3.4.0/', '/teams/checkout/', '/communications/incident-update/', '/on-call/']) {
			await page.goto(origin + path);
			expect(await notice(page).isVisible(), path).toBe(true);
		}
		await page.goto(`${origin}/decisions/0002-idempotent-payments/`);
		expect(await page.locator('h1').innerText()).toBe('Not on this device');
		await page.goto(`${origin}/search/?q=PaymentsErrorBudgetBurn`);
		await page.locator(`main a[href*="${runbook}"]`).first().waitFor();
	});

	test('a server that hangs gives the copy, with its age, within three seconds', async () => {
		network = 'hangs';
		const from = performance.now();
		await page.goto(origin + runbook, { waitUntil: 'commit' });
		await notice(page).waitFor();
		expect(performance.now() - from).toBeLessThan(3000);
		expect(await notice(page).innerText()).toMatch(
			/The network does not answer\. .* fetched (now|this minute|\d+ minutes? ago)/,
		);
		network = 'cut';
		proxy.closeAllConnections();
	});

	test('after a new build, the first load shows the mended page; what is kept is renewed with it', async () => {
		network = 'answers';
		const mended = (body: string): string => body.replaceAll('Payments burn their error budget', 'Mended runbook');
		instead.set(runbook, mended);
		await page.goto(origin + runbook);
		expect(await page.locator('h1').innerText()).toBe('Mended runbook');
		expect(await notice(page).count()).toBe(0);
		instead.set('/rollback/3.4.0/', (body) => body.replaceAll('Roll back 3.4.0', 'Mended plan'));
		instead.set('/on-call/kept.json', (body) => body.replace(/"build":"\w+"/, '"build":"newer"'));
		instead.set('/sw.js', (body) => body.replace(/"build":"\w+"/, '"build":"newer"'));
		await page.goto(`${origin}/on-call/`);
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		const settled = () =>
			page.evaluate(async () => {
				const { installing, waiting, active } = await navigator.serviceWorker.ready;
				return !installing && !waiting && active?.state === 'activated';
			});
		await expect.poll(settled, { timeout: 15_000 }).toBe(true);
		await page.goto(`${origin}/on-call/`);
		const planKept = () =>
			page.evaluate(async () => (await caches.match(`${location.origin}/rollback/3.4.0/`))!.text());
		await expect.poll(planKept, { timeout: 15_000 }).toContain('Mended plan');
		network = 'cut';
		await page.goto(origin + runbook);
		expect(await page.locator('h1').innerText()).toBe('Mended runbook');
		expect(await notice(page).count()).toBe(1);
	});

	test('what is no page of the site is never kept: a login in between, an error, a page elsewhere', async () => {
		network = 'answers';
		instead.set(runbook, () => '<!doctype html><html lang="en"><title>Hotel</title><h1>Sign in to the hotel</h1>');
		await page.goto(origin + runbook);
		expect(await page.locator('h1').innerText()).toBe('Sign in to the hotel');
		await page.goto(`${origin}/no-such-page/`);
		network = 'cut';
		await page.goto(origin + runbook);
		expect(await page.locator('h1').innerText()).toBe('Mended runbook');
		await page.goto(`${origin}/no-such-page/`);
		expect(await page.locator('h1').innerText()).toBe('Not on this device');
		instead.clear();
	});

	test('copies are switched off by the reader, and by the site', async () => {
		network = 'answers';
		const left = () =>
			page.evaluate(async () => [
				(await navigator.serviceWorker.getRegistrations()).length,
				(await caches.keys()).length,
			]);
		await page.goto(`${origin}/on-call/`);
		await page.getByRole('button', { name: 'Switch copies off' }).click();
		await page.getByText('Copies are switched off on this device').waitFor();
		expect(await left()).toEqual([0, 0]);
		await page.getByRole('button', { name: 'Switch copies on' }).click();
		await page.getByRole('button', { name: 'Keep on this device' }).waitFor();
		await expect.poll(async () => (await left())[0], { timeout: 10_000 }).toBe(1);
		instead.set('/sw.js', () => lastWorker('/'));
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await expect.poll(left, { timeout: 10_000 }).toEqual([0, 0]);
		instead.clear();
	});
});

describe.skipIf(!hasChromium)('on-call.html, from a disk', () => {
	const file = pathToFileURL(join(site, 'on-call.html')).href;
	const shown = (page: Page) => page.locator('article:visible > h2');

	test('it finds a runbook by the name of its alert, and by words, and shows it whole; it asks nobody', async () => {
		const context = await browser.newContext(phone);
		const page = await context.newPage();
		const trouble: string[] = [];
		page.on('request', (request) => {
			if (request.url() !== file && !request.url().startsWith('data:')) trouble.push(request.url());
		});
		page.on('console', (message) => trouble.push(message.text()));
		await page.goto(file);
		const words = page.getByLabel('Name of an alert, or words');
		for (const typed of ['PaymentsErrorBudgetBurn', 'paymentserrorbudget', 'error budget payments']) {
			await words.fill(typed);
			expect(await shown(page).first().innerText()).toBe('Payments burn their error budget');
		}
		// what the search leaves on the page, on a narrow screen, light and dark
		await words.fill('PaymentsErrorBudgetBurn');
		await page.setViewportSize({ width: 320, height: 844 });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page)).toEqual([]);
			expect(await overflowOf(page)).toBe(0);
		}
		const body = page.locator('article:visible').first();
		for (const heading of ['Meaning', 'Impact', 'Diagnosis', 'Mitigation', 'Escalate'])
			expect(await body.getByRole('heading', { name: heading, exact: true }).isVisible()).toBe(true);
		expect(await body.innerText()).toContain('promtool query instant');
		await body.getByRole('link', { name: 'the rollback plan of 3.4.0' }).click();
		expect(await page.getByRole('heading', { name: 'Roll back 3.4.0' }).isVisible()).toBe(true);
		await words.fill('no such words at all');
		expect(await page.getByRole('status').innerText()).toContain('Nothing has all of these words');
		expect(trouble).toEqual([]);
		await context.close();
	});

	test('without script it is a long page with its contents at the head', async () => {
		const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(file);
		await page.getByRole('link', { name: 'PaymentsErrorBudgetBurn' }).first().click();
		expect(new URL(page.url()).hash).toBe('#runbook.payments-error-budget-burn');
		expect(await shown(page).count()).toBe(await page.locator('article').count());
		await context.close();
	});

	test('ids are its own, and every link within it leads somewhere', () => {
		const text = readFileSync(join(site, 'on-call.html'), 'utf8');
		const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		const known = new Set(ids);
		const lost = [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => decodeURIComponent(id!));
		expect(lost.filter((id) => !known.has(id))).toEqual([]);
		expect(text).not.toMatch(/ (?:src|href)="\/|style="/);
	});
});

describe.skipIf(!hasChromium)('on paper', () => {
	const longest = (folder: string): string =>
		readdirSync(join(site, folder), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => `${folder}/${name}/`)
			.sort((a, b) => statSync(join(site, b, 'index.html')).size - statSync(join(site, a, 'index.html')).size)[0]!;

	test.each(['runbooks', 'rollback'])(
		'the longest of %s: pages numbered and named, nothing clipped',
		async (folder) => {
			network = 'answers';
			// the width of the text on A4, between margins of 16 mm
			const context = await browser.newContext({ viewport: { width: 673, height: 900 }, serviceWorkers: 'block' });
			const page = await context.newPage();
			await page.goto(`${origin}/${longest(folder)}`);
			const title = await page.locator('h1').innerText();
			// nobody scrolled to the diagrams; whoever prints asks for them
			await page.evaluate(async () => {
				dispatchEvent(new Event('beforeprint'));
				await Promise.all(
					[...document.querySelectorAll<HTMLImageElement>('img.diagram-light')].map((each) => each.decode()),
				);
			});
			const pages = pdfPages(await page.pdf({ preferCSSPageSize: true })).map((text) => text.normalize('NFKC'));
			expect(pages.length).toBeGreaterThan(2);
			const plain = pages.map((text) => text.replace(/\s+/g, ' '));
			for (const [index, text] of plain.entries()) {
				expect(text).toContain(`${index + 1} / ${pages.length}`);
				expect(text).toContain(title.slice(0, 20));
				expect(text).toMatch(
					/Last changed \w{3} \d\d? \w{3} \d{4}, \d\d:\d\d UTC\S* in [0-9a-f]{10}\. Printed \w{3} \d/,
				);
			}
			await page.emulateMedia({ media: 'print' });
			const clipped = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('main *')]
					.filter((each) => each.getClientRects().length > 0 && !each.closest('svg, .visually-hidden'))
					.filter((each) => {
						const { left, right } = each.getBoundingClientRect();
						const inner = getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
						return inner || left < -1 || right > innerWidth + 1;
					})
					.map((each) => each.outerHTML.slice(0, 120)),
			);
			expect(clipped).toEqual([]);
			const said = (text: string): string => text.replace(/\s+/g, '');
			const paper = said(pages.join(''));
			const commands = await page.locator('figure.code pre').allInnerTexts();
			expect(commands.length).toBeGreaterThan(3);
			for (const command of commands) expect(paper).toContain(said(command).slice(0, 40));
			const drawn = await page.locator('img.diagram-light').evaluateAll((images) =>
				images.map((image) => ({
					src: (image as HTMLImageElement).src,
					isThere: (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0,
				})),
			);
			expect(drawn.length).toBeGreaterThan(0);
			for (const { src, isThere } of drawn) {
				expect(isThere).toBe(true);
				const svg = await (await fetch(src)).text();
				for (const [, word] of svg.matchAll(/tspan"[^>]*>([a-z]{5,})</gi)) expect(paper).toContain(word);
			}
			expect(await page.locator('.step').count()).toBeGreaterThan(3);
			expect(
				await page.evaluate(() => getComputedStyle(document.querySelector('.step-head')!, '::before').borderTopStyle),
			).toBe('solid');
			await context.close();
		},
	);
});
