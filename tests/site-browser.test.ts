import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import { addressOf } from '../src/core/address.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { serve } from './serve.ts';

let browser: Browser;
let origin: string;
let close: () => void;
const site = inject('site');
const axe = readFileSync(join(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

beforeAll(async () => {
	if (!hasChromium) return;
	({ origin, close } = await serve(site));
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	close?.();
});

/** Notes whatever a page asks of others, and whatever the browser has to complain about. */
function troubleOf(context: BrowserContext): string[] {
	const trouble: string[] = [];
	context.on('request', (request) => {
		if (!request.url().startsWith(origin) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
			trouble.push(`request to ${request.url()}`);
	});
	context.on('console', (message) => {
		// what the content security policy has stopped is told there too
		if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
	});
	context.on('weberror', (error) => trouble.push(`error: ${error.error().message}`));
	context.on('response', (response) => {
		if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
	});
	return trouble;
}

async function open(
	path: string,
	options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; trouble: string[]; context: BrowserContext }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const trouble = troubleOf(context);
	const page = await context.newPage();
	await page.goto(origin + path);
	return { page, trouble, context };
}

const views: [string, string][] = [
	['home', '/'],
	['list of releases', '/releases/'],
	['release', '/releases/3.4.0/'],
	['rolled-back release', '/releases/3.2.0/'],
	['rollback plan', '/rollback/3.4.0/'],
	['runbook', '/runbooks/payments-error-budget-burn/'],
	['communication', '/communications/incident-update/'],
	['German communication', '/communications/incident-update/de/'],
	['migration guide', '/migrations/3-to-4/'],
	['incident', '/status/incidents/2026-07-07-double-charges/'],
	['event', '/events/2026-11-24-payments-db-maintenance/'],
	['service', '/services/payments/'],
	['environment', '/environments/production/'],
	['flag', '/flags/instant-refunds/'],
	['team', '/teams/platform/'],
	['advisory', '/advisories/PW-2026-002/'],
	['decision', '/decisions/0002-idempotent-payments/'],
	['exercise', '/exercises/2026-11-rollback-3.4.0/'],
	['retrospective', '/retrospectives/2026-q3/'],
	['guide', '/guides/how-we-release/'],
	['status page', '/status/'],
	['history of the status page', '/status/history/'],
	['maintenance', '/status/maintenance/2026-11-24-payments-db-maintenance/'],
	['calendar', '/calendar/'],
	['supported versions', '/calendar/lifecycle/'],
	['upgrades', '/upgrade/'],
	['upgrade', '/upgrade/3.4.0-to-4.0.0/'],
	['comparison', '/compare/3.3.2...3.4.0/'],
	['readiness', '/readiness/3.5.0/'],
	['figures', '/metrics/'],
	['map', '/map/'],
	['alerts', '/alerts/'],
	['on call', '/on-call/'],
	['a page that is not on this device', '/offline/'],
	['rule', '/rules/mirrors-deploy-order/'],
	["writer's guide", '/write/'],
	['search', '/search/'],
	['older edition', '/2025/runbooks/restore-payments-db/'],
	['withdrawn release', '/releases/3.3.1/'],
	['planned release', '/releases/4.0.0/'],
	['open incident', '/status/incidents/2026-11-20-notification-delay/'],
	['list of runbooks', '/runbooks/'],
	['list of events', '/events/'],
	['month', '/calendar/2026-12/'],
	['editions', '/editions/'],
	['first page of an edition', '/2025/'],
	['gone page', '/releases/2.9.0/'],
	['rules', '/rules/'],
	["writer's guide to a kind", '/write/runbook/'],
	['components', '/write/components/'],
	['no such page', '/404.html'],
];

/** Rules of axe whose answer depends on colours; all others are asked once for each width. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const ofWcag22 = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
	return page.evaluate(async (runOnly) => {
		type Result = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
		const { axe } = window as unknown as { axe: { run(options: object): Promise<Result> } };
		const result = await axe.run({ runOnly, resultTypes: ['violations'] });
		return result.violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
		);
	}, runOnly);
}

const overflowOf = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('every kind has a view that is looked at', () => {
	const looked = views.map(([, path]) => path.replace(/[^/]+\/(?:de\/)?$/, ''));
	for (const { name } of kinds) expect(looked).toContain(`/${addressOf({ kind: name, id: 'x' }).replace(/x\/$/, '')}`);
});

describe.skipIf(!hasChromium)('in Chromium', () => {
	describe('each view is accessible (WCAG 2.2 AA), light and dark, narrow and wide', () => {
		let context: BrowserContext;
		let page: Page;
		let trouble: string[];
		beforeAll(async () => {
			context = await browser.newContext({ reducedMotion: 'reduce' });
			trouble = troubleOf(context);
			page = await context.newPage();
		});
		afterAll(() => context.close());

		test.each(views)('%s', async (_, path) => {
			trouble.length = 0;
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.emulateMedia({ colorScheme: 'light' });
			await page.goto(origin + path);
			// by the debugger's way in, which the content security policy leaves open
			await page.evaluate(axe);
			const found: string[] = [];
			const look = async (width: number, colorScheme: 'light' | 'dark', all: boolean): Promise<void> => {
				await page.setViewportSize({ width, height: 900 });
				await page.emulateMedia({ colorScheme });
				const overflow = await overflowOf(page);
				if (overflow > 0) found.push(`${width}: scrolls sideways by ${overflow}`);
				const told = await violations(
					page,
					all ? { type: 'tag', values: ofWcag22 } : { type: 'rule', values: ofColours },
				);
				found.push(...told.map((each) => `${width} ${colorScheme}: ${each}`));
			};
			await look(1280, 'light', true);
			await look(1280, 'dark', false);
			await look(320, 'dark', true);
			await look(320, 'light', false);
			expect(found).toEqual([]);
			expect(trouble).toEqual([]);
		});
	});

	test('no page of the site scrolls sideways at 320 pixels, asks another site, or makes the browser complain', async () => {
		const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
			.map((file) => `/${file.replaceAll('\\', '/')}`)
			.filter((file) => file.endsWith('index.html') && !file.startsWith('/pagefind/'))
			// one that sends its reader on does not stay to be looked at
			.filter((file) => !readFileSync(join(site, file), 'utf8').includes('http-equiv="refresh"'));
		expect(pages.length).toBeGreaterThan(250);
		const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
		const trouble = troubleOf(context);
		const work = async (): Promise<void> => {
			const page = await context.newPage();
			for (let file = pages.shift(); file !== undefined; file = pages.shift()) {
				await page.goto(origin + file.replace(/index\.html$/, ''));
				const overflow = await overflowOf(page);
				if (overflow > 0) trouble.push(`${file} scrolls sideways by ${overflow}`);
			}
		};
		await Promise.all([work(), work(), work()]);
		await context.close();
		expect(trouble).toEqual([]);
	});

	test('a page of a runbook weighs at most 50 KB, in at most five requests', async () => {
		const runbooks = readdirSync(join(site, 'runbooks'), { withFileTypes: true }).filter((entry) =>
			entry.isDirectory(),
		);
		expect(runbooks.length).toBeGreaterThan(10);
		for (const { name } of runbooks) {
			const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
			const page = await context.newPage();
			const bodies: Promise<Buffer>[] = [];
			const asked: string[] = [];
			page.on('response', (response) => {
				asked.push(response.url().slice(origin.length));
				bodies.push(response.body());
			});
			await page.goto(`${origin}/runbooks/${name}/`, { waitUntil: 'networkidle' });
			const whole = await Promise.all(bodies);
			await context.close();
			const weight = (compress: (body: Buffer) => Buffer): number =>
				whole.reduce((sum, body) => sum + compress(body).length, 0) / 1000;
			expect(weight(gzipSync), `${name}: ${asked}`).toBeLessThanOrEqual(50);
			expect(weight(brotliCompressSync), `${name}: ${asked}`).toBeLessThanOrEqual(50);
			expect(asked.length, `${name}: ${asked}`).toBeLessThanOrEqual(5);
		}
	});

	test('a runbook says without script all that it says with it', async () => {
		const words = async (javaScriptEnabled: boolean): Promise<string> => {
			const { page, context } = await open('/runbooks/payments-error-budget-burn/', { javaScriptEnabled });
			// what only works with script comes with it: boxes to tick, buttons, a note on what becomes of values, how long ago
			await page
				.locator('rb-work, .tick, .copy, .input-note, .since')
				.evaluateAll((all) => all.map((each) => each.remove()));
			const text = await page.locator('main article').innerText();
			await context.close();
			return text;
		};
		const [bare, full] = [await words(false), await words(true)];
		const said = new Set(bare.match(/[\p{L}\p{N}]+/gu));
		const missing = full.match(/[\p{L}\p{N}]+/gu)!.filter((word) => !said.has(word));
		expect(missing).toEqual([]);
		expect(said.size).toBeGreaterThan(300);
	});

	test('search finds a runbook by the name of its alert, and keys lead to it', async () => {
		const { page, trouble, context } = await open('/');
		await page.keyboard.press('/');
		await page.keyboard.type('PaymentsErrorBudgetBurn');
		const first = page.locator('[role="option"], .search-results a, dialog a').first();
		await first.waitFor();
		expect(await first.innerText()).toContain('Payments burn their error budget');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/runbooks/payments-error-budget-burn/**');
		expect(trouble).toEqual([]);
		await context.close();
	});

	test('the search page filters by kind and service', async () => {
		const { page, context } = await open('/search/?q=payments');
		await page.locator('main a[href*="/services/payments/"], main a[href*="/runbooks/"]').first().waitFor();
		const filters = await page.locator('main').innerText();
		for (const word of ['Runbook', 'Release', 'Kind', 'Service']) expect(filters).toContain(word);
		await context.close();
	});

	test('an alert leads to its runbook, in any case', async () => {
		for (const name of ['PaymentsErrorBudgetBurn', 'paymentserrorbudgetburn']) {
			const { page, context } = await open(`/alerts/${name}/`);
			await page.waitForURL('**/runbooks/payments-error-budget-burn/', { timeout: 10_000 }).catch(async () => {
				await page.locator('main a[href="/runbooks/payments-error-budget-burn/"]').first().click();
			});
			expect(await page.locator('h1').innerText()).toBe('Payments burn their error budget');
			await context.close();
		}
	});

	test('the status page tells of the open incident, the maintenance to come, and every service', async () => {
		const { page, context } = await open('/status/');
		const text = await page.locator('main').innerText();
		for (const said of ['E-mails arrive late', 'Maintenance of payments', 'Storefront', 'Identity'])
			expect(text).toContain(said);
		await context.close();
	});

	test('the calendar has a month with its days, and leads to the next', async () => {
		const { page, context } = await open('/calendar/2026-12/');
		const text = await page.locator('main').innerText();
		expect(text).toContain('December 2026');
		expect(text).toContain('Year-end freeze');
		await page.locator('a[href="/calendar/2027-01/"]').first().click();
		expect(await page.locator('h1').innerText()).toContain('January 2027');
		await context.close();
	});

	test('a page reads fully without script', async () => {
		const { page, context } = await open('/runbooks/payments-error-budget-burn/', { javaScriptEnabled: false });
		for (const heading of ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'])
			expect(await page.locator(`h2:has-text("${heading}")`).first().isVisible()).toBe(true);
		await context.close();
	});

	test('light and dark are switched by hand, and remembered', async () => {
		const { page, context } = await open('/', { colorScheme: 'light' });
		const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		const light = await background();
		const button = page.locator('rb-theme-switch button');
		for (let presses = 0; presses < 3 && (await page.locator('html').getAttribute('data-theme')) !== 'dark'; presses++)
			await button.click();
		await expect.poll(background).not.toBe(light);
		await page.reload();
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		await expect.poll(background).not.toBe(light);
		await context.close();
	});

	test('a diagram is drawn as a picture, and its text is there', async () => {
		const { page, context } = await open('/releases/3.4.0/');
		const picture = page.locator('figure.diagram img.diagram-light').first();
		await picture.scrollIntoViewIfNeeded();
		await page.waitForFunction(
			() => (document.querySelector('figure.diagram img.diagram-light') as HTMLImageElement).naturalWidth > 50,
		);
		expect(await page.locator('figure.diagram details pre').first().textContent()).toMatch(/\w/);
		await context.close();
	});
});
