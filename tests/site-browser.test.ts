import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findChromium } from '../scripts/find-chromium.ts';
import { serve } from './serve.ts';

const executablePath = findChromium();
if (!executablePath) {
	const loud = 'THE BROWSER TESTS ARE SKIPPED: there is no Chromium here (apt-get install chromium, or set CHROMIUM).';
	if (process.env.CI) throw new Error(loud);
	console.error(`\n${'*'.repeat(loud.length)}\n${loud}\n${'*'.repeat(loud.length)}\n`);
}

let browser: Browser;
let origin: string;
let close: () => void;
const axe = readFileSync(join(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

beforeAll(async () => {
	if (!executablePath) return;
	({ origin, close } = await serve(inject('site')));
	browser = await chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
});
afterAll(async () => {
	await browser?.close();
	close?.();
});

/** Opens a page, and holds that it asks nobody else for anything and has nothing to complain about. */
async function open(
	path: string,
	options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; trouble: string[]; context: BrowserContext }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	const trouble: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(origin) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
			trouble.push(`request to ${request.url()}`);
	});
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
	page.on('response', (response) => {
		if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
	});
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
	['rule', '/rules/mirrors-deploy-order/'],
	["writer's guide", '/write/'],
	['search', '/search/'],
	['older edition', '/2025/runbooks/restore-payments-db/'],
];

describe.skipIf(!executablePath)('in Chromium', () => {
	describe.each(views)('%s', (_, path) => {
		test.each([
			['wide, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const }],
			['phone, dark', { viewport: { width: 320, height: 700 }, colorScheme: 'dark' as const }],
		])('%s: nothing amiss, nothing clipped, accessible', async (_size, options) => {
			const { page, trouble, context } = await open(path, options);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
				'the page scrolls sideways',
			).toBeLessThanOrEqual(0);
			expect(trouble).toEqual([]);
			// by the debugger's way in, which the content security policy leaves open
			await page.evaluate(axe);
			const violations = await page.evaluate(async () => {
				const { axe } = window as unknown as {
					axe: {
						run(
							options: object,
						): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
					};
				};
				const result = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
				return result.violations.flatMap(({ id, nodes }) =>
					nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
				);
			});
			expect(violations).toEqual([]);
			await context.close();
		});
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
