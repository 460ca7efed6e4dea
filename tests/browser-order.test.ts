import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { overflowOf, violations } from './axe.ts';
import { callRollbook } from './call-rollbook.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { answersTo, weightOf } from './page-weight.ts';
import { exampleDay } from './run-rollbook.ts';
import { serve } from './serve.ts';

let browser: Browser;
let origin: string;
let close: () => void;
const now = new Date(Number(exampleDay) * 1000);

beforeAll(async () => {
	if (!hasChromium) return;
	({ origin, close } = await serve(inject('site')));
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	close?.();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
	const page = await context.newPage();
	const trouble: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
	});
	await page.clock.setFixedTime(now);
	await page.goto(path.startsWith('file:') ? path : origin + path);
	return { page, context, trouble };
}

const places = (page: Page, ...selectors: string[]): Promise<number[]> =>
	page.evaluate((all) => all.map((one) => document.querySelector(one)!.getBoundingClientRect().top), selectors);

describe.skipIf(!hasChromium)('the page of a rollback plan', () => {
	test('begins with the decision, then the steps; what is looked up stands below them', async () => {
		const { page, context, trouble } = await open('/rollback/3.4.0/');
		const found = await places(
			page,
			'.glance',
			'#when-to',
			'#steps',
			'#costs',
			'#order',
			'#record-messages',
			'#record-bundle',
		);
		expect(found).toEqual([...found].sort((a, b) => a - b));
		expect(await page.locator('rb-countdown').innerText()).toBe('10 days 13 hours left');
		const button = page.getByRole('link', { name: 'To the steps' });
		for (const first of [page.locator('rb-countdown'), button]) {
			expect((await first.boundingBox())!.y).toBeLessThan(844 - 100);
		}
		expect(await page.locator('.glance').innerText()).toMatch(/Takes\s+23 minutes/);
		expect(await page.locator('.order-steps > li strong').allInnerTexts()).toEqual([
			'Storefront',
			'Orders',
			'Payments',
		]);
		expect(await page.getByRole('img', { name: /storefront before orders; orders before payments/i }).count()).toBe(1);
		await page.getByText('Rollback notice to customers').click();
		const notice = page.locator('.filled-message').first();
		expect(await notice.locator('.subject').innerText()).toContain('We have taken back Parcelway 3.4.0');
		expect(await notice.locator('.message-box .placeholder').first().innerText()).toBe('{rollback.reason}');
		expect(trouble).toEqual([]);
		await context.close();
	});

	test('counts down by the clock of its reader, and tells when it is over', async () => {
		const { page, context } = await open('/rollback/3.4.0/');
		await page.clock.setFixedTime(new Date('2026-12-01T20:15:00Z'));
		await page.reload();
		expect(await page.locator('rb-countdown').innerText()).toBe('45 minutes left');
		await page.clock.setFixedTime(new Date('2026-12-02T21:00:00Z'));
		await page.reload();
		expect(await page.locator('rb-countdown').innerText()).toBe('Closed 1 day ago');
		await context.close();
	});

	test('says all of it without a script', async () => {
		const { page, context } = await open('/rollback/3.4.0/', { javaScriptEnabled: false });
		expect(await page.locator('.way-window').innerText()).toContain('until Tue 1 Dec 2026, 22:00 UTC+1');
		expect(await page.locator('.way').allInnerTexts()).toHaveLength(3);
		await context.close();
	});

	test.each([
		['/rollback/3.4.0/', 'light', 320],
		['/rollback/4.0.0/', 'dark', 1280],
	] as const)('%s can be read by everybody (%s, %i px)', async (path, colorScheme, width) => {
		const { page, context } = await open(path, { colorScheme, viewport: { width, height: 844 } });
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('.page-column details'))
				(details as HTMLDetailsElement).open = true;
		});
		expect(await overflowOf(page)).toBe(0);
		expect(await violations(page)).toEqual([]);
		await context.close();
	});

	test('weighs at most 50 kB in five requests', async () => {
		const answers = await answersTo(browser, origin, '/rollback/3.4.0/');
		expect(answers.length).toBeGreaterThan(1);
		expect(answers.length).toBeLessThanOrEqual(5);
		expect(weightOf(answers, (body) => gzipSync(body).length)).toBeLessThanOrEqual(50);
	});
});

test.skipIf(!hasChromium)('the page of a bundle opens from a disk, styled, and asks nobody for anything', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-bundle-page-'));
	try {
		const content = join(import.meta.dirname, '..', 'content');
		await callRollbook(['export', 'bundle', '3.4.0', '--content', content], { cwd: folder });
		execFileSync('tar', ['xzf', 'rollback-3.4.0.tar.gz'], { cwd: folder });
		const { page, context, trouble } = await open(pathToFileURL(join(folder, 'rollback-3.4.0', 'plan.html')).href);
		expect(trouble).toEqual([]);
		expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
		expect(
			await page
				.locator('.step')
				.first()
				.evaluate((step) => getComputedStyle(step).borderLeftWidth),
		).toBe('4px');
		expect(await overflowOf(page)).toBe(0);
		await context.close();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
