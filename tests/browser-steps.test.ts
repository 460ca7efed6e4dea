import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { overflowOf, violations } from './axe.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { serve } from './serve.ts';

let browser: Browser;
let origin: string;
let close: () => void;
const runbook = '/runbooks/payments-error-budget-burn/';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** 03:12 in Berlin. */
const night = new Date('2026-11-22T02:12:00Z');

beforeAll(async () => {
	if (!hasChromium) return;
	({ origin, close } = await serve(inject('site')));
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	close?.();
});

interface Opened {
	page: Page;
	context: BrowserContext;
	trouble: string[];
}

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const trouble: string[] = [];
	context.on('weberror', (error) => trouble.push(error.error().message));
	context.on('console', (message) => {
		// what the content security policy has stopped is told there too
		if (message.type() === 'error' && !message.text().includes('404')) trouble.push(message.text());
	});
	const page = await context.newPage();
	await page.goto(origin + path);
	return { page, context, trouble };
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const status = (page: Page) => page.locator('[role="status"].visually-hidden');
const said = (page: Page): Promise<string> => status(page).innerText();
const ticked = (page: Page): Promise<number> => page.locator('.tick input:checked').count();

describe.skipIf(!hasChromium)('on call', () => {
	test('from an alert, however it is typed, to the first command copied in two taps', async () => {
		const { page, context, trouble } = await open('/alerts/PAYMENTSerrorBudgetBURN', phone);
		await page.waitForURL(`**${runbook}`);
		await page.locator('.glance a', { hasText: 'promtool' }).tap();
		await page.locator('#step-is-it-real .copy').first().tap();
		await expect.poll(() => clipboard(page)).toMatch(/^promtool query instant "\$PROM" 'payments:burn_rate:5m'\n/);
		expect(trouble).toEqual([]);
		await context.close();
	});

	test('the first screen of a phone answers what is asked first', async () => {
		const { page, context } = await open(runbook, { ...phone, colorScheme: 'dark' });
		const rows = await page.locator('.glance > div').evaluateAll((found) =>
			found.map((row) => ({
				text: (row as HTMLElement).innerText.replace(/\s+/g, ' '),
				isWhole: row.getBoundingClientRect().bottom <= document.querySelector('.run-bar')!.getBoundingClientRect().top,
			})),
		);
		expect(rows.map(({ text }) => text.replace(/^(Is it real\?|How bad\?|Stop it|Tell|Way back).*/, '$1'))).toEqual([
			'Is it real?',
			'How bad?',
			'Stop it',
			'Tell',
			'Way back',
		]);
		expect(rows.filter(({ isWhole }) => !isWhole)).toEqual([]);
		expect(rows[2]!.text).toContain('Turn instant refunds off');
		expect(rows[3]!.text).toContain('Checkout, on-call backup');
		expect(rows[4]!.text).toContain('Roll back 3.4.0');
		await context.close();
	});

	test('a page that may not be true any more says why', async () => {
		const { page, context } = await open('/runbooks/orders-queue-growing/');
		expect(await page.locator('.stale').innerText()).toMatch(/3\.4\.0 went live after that.*never practised/);
		await page.goto(`${origin}${runbook}`);
		expect(await page.locator('.stale').count()).toBe(0);
		await context.close();
	});

	test('a runbook is worked through with keys alone: ticks survive a reload, and the timeline is right', async () => {
		const { page, context, trouble } = await open('/', {});
		await page.clock.install({ time: night });
		await page.goto(origin + runbook);
		const steps = await page.locator('.body :is(.step, .check)').count();
		expect(steps).toBeGreaterThan(9);
		for (let step = 0; step < steps; step++) {
			await page.keyboard.press('j');
			if (step === 0) {
				await page.keyboard.press('c');
				await expect.poll(() => said(page)).toBe('Copied.');
			}
			await page.clock.fastForward(60_000);
			await page.keyboard.press('x');
			await expect.poll(() => said(page)).toContain(`${step + 1} of ${steps}`);
		}
		await expect.poll(() => said(page)).toContain('All steps are done');
		await page.reload();
		expect(await ticked(page)).toBe(steps);
		expect(await page.locator('.run-state').innerText()).toContain(`${steps} of ${steps} done, started 03:12`);
		expect(await page.locator('#step-flag-off > .tick time').innerText()).toMatch(/^03:1\d$/);

		await page.keyboard.press('?');
		await page.keyboard.press('Tab');
		await page.getByRole('radio', { name: 'text', exact: true }).focus();
		await page.keyboard.press('ArrowRight');
		const log = await page.getByRole('textbox', { name: 'The log of the run' }).inputValue();
		const rows = log.split('\n').filter((line) => line.startsWith('| 03:'));
		expect(log).toMatch(
			/^---\nstarted: 2026-11-22T03:12:\d\d\+01:00\nrunbooks: \['payments-error-budget-burn'\]\n---\n\n## Timeline\n/,
		);
		expect(rows.length).toBe(steps + 1);
		expect(rows[0]).toBe(
			'| 03:12 | Begun: [Payments burn their error budget](../runbooks/payments-error-budget-burn.mdx) |',
		);
		expect(rows[1]).toBe('| 03:13 | Done: Is it real? |');
		expect(rows).toContain('| 03:17 | Done: Turn instant refunds off |');
		expect(trouble).toEqual([]);

		await page.keyboard.press('Escape');
		// the browser closes it first, and then takes the focus out of it
		const focused = (selector: string) =>
			page.evaluate((asked) => document.activeElement?.closest(asked) !== null, selector);
		await expect.poll(() => focused('dialog')).toBe(false);
		await page.keyboard.press('k');
		await expect.poll(() => focused('.step, .check')).toBe(true);
		await page.keyboard.press('x');
		await expect.poll(() => ticked(page)).toBe(steps - 1);
		await context.close();
	});

	test('a changed runbook inherits no ticks, and gives the log of the run before', async () => {
		const { page, context } = await open(runbook);
		await page.locator('#step-is-it-real .tick input').check();
		await page.route(`**${runbook}`, async (route) => {
			const response = await route.fetch();
			await route.fulfill({
				response,
				body: (await response.text()).replace(/data-digest="[^"]+"/, 'data-digest="another"'),
			});
		});
		await page.reload();
		expect(await ticked(page)).toBe(0);
		await page.getByRole('button', { name: 'See that run' }).click();
		expect(await page.getByRole('textbox', { name: 'The log of the run' }).inputValue()).toMatch(
			/\[x\] \d\d:\d\d {2}1\. Is it real\?/,
		);
		await page.unroute(`**${runbook}`);
		await page.reload();
		expect(await ticked(page)).toBe(1);
		await page.getByRole('button', { name: 'Log, reset and keys' }).click();
		await page.getByRole('button', { name: 'Reset: ' }).click();
		expect(await ticked(page)).toBe(1);
		await page.getByRole('button', { name: 'Really' }).click();
		expect(await ticked(page)).toBe(0);
		await page.reload();
		expect(await ticked(page)).toBe(0);
		await context.close();
	});

	test('what is dangerous wants two presses, and values go into commands and nowhere else', async () => {
		const { page, context, trouble } = await open('/runbooks/identity-login-failures/');
		await page.evaluate(() => navigator.clipboard.writeText('before'));
		const step = page.locator('#step-restart-one');
		await page.getByRole('textbox', { name: 'Pod' }).fill('');
		await step.locator('.copy').click();
		expect(await said(page)).toContain('Fill in «Pod» first.');
		await page.keyboard.type('identity-7');
		await step.locator('.copy').press('Enter');
		expect(await said(page)).toContain('Press again');
		expect(await clipboard(page)).toBe('before');
		await page.keyboard.press('Enter');
		await expect.poll(() => clipboard(page)).toContain('delete pod identity-7\n');
		await step.locator('.tick input').check();
		await page.getByRole('button', { name: 'Log, reset and keys' }).click();
		const log = page.getByRole('textbox', { name: 'The log of the run' });
		expect(await log.inputValue()).not.toContain('identity-7');
		await page.getByRole('checkbox', { name: 'With the values that you filled in' }).check();
		expect(await log.inputValue()).toContain('Pod: identity-7');
		expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('identity-7');
		const other = await context.newPage();
		await other.goto(`${origin}/runbooks/identity-login-failures/`);
		expect(await other.getByRole('textbox', { name: 'Pod' }).inputValue()).toBe('identity-0');
		expect(trouble).toEqual([]);
		await context.close();
	});

	test('keys can be switched off, for good; a rollback is worked without them', async () => {
		const { page, context, trouble } = await open('/rollback/3.4.0/');
		await page.getByRole('button', { name: 'Log, reset and keys' }).press('Enter');
		await page.getByRole('checkbox', { name: 'Single keys' }).press('Space');
		expect(await said(page)).toBe('Single keys are off.');
		await page.keyboard.press('Escape');
		await page.reload();
		for (const key of ['j', 'x', '/', '?']) await page.keyboard.press(key);
		expect([await ticked(page), await page.locator('dialog[open]').count()]).toEqual([0, 0]);
		await page.getByRole('button', { name: 'Begin' }).focus();
		const steps = await page.locator('.tick input').count();
		const next = page.getByRole('button', { name: 'Next step' });
		await page.keyboard.press('Enter');
		for (let step = 0; step < steps; step++) {
			// from the step, over its links and copy buttons, to its box
			for (let tab = 0; tab < 20; tab++) {
				await page.keyboard.press('Tab');
				if (await page.evaluate(() => document.activeElement!.matches('.tick input'))) break;
			}
			await page.keyboard.press('Space');
			expect(await ticked(page)).toBe(step + 1);
			if (step < steps - 1) await next.press('Enter');
		}
		expect(await page.getByRole('button', { name: 'Take the log along' }).count()).toBe(1);
		expect(trouble).toEqual([]);
		await context.close();
	});

	test.each(['light', 'dark'] as const)('a run under way passes axe, %s, with its dialog too', async (colorScheme) => {
		const { page, context } = await open(runbook, { viewport: { width: 320, height: 700 }, colorScheme });
		await page.locator('#step-is-it-real .tick input').check();
		expect(await violations(page)).toEqual([]);
		expect(await overflowOf(page)).toBe(0);
		await page.getByRole('button', { name: 'Log, reset and keys' }).click();
		expect(await violations(page)).toEqual([]);
		await context.close();
	});
});

describe.skipIf(!hasChromium)('a message about an open incident', () => {
	const incident = '2026-11-20-notification-delay';

	test('is found on call, filled in, and asks before it is copied while something is missing', async () => {
		const { page, context, trouble } = await open('/on-call/');
		await page.locator(`.say-now a[href$="#for-${incident}"]`).first().click();
		await page.waitForURL(`**/communications/incident-update/#for-${incident}`);
		const copy = page.getByRole('button', { name: /Status page/ });
		await copy.click();
		expect(await said(page)).toContain('Still to fill in: {incident.actions}, {incident.advice}.');
		await page.getByLabel('incident.actions', { exact: true }).fill('<b>We wait</b>');
		await page.getByLabel('incident.advice', { exact: true }).fill('Nothing to do.');
		await page.getByRole('button', { name: /: Support$/ }).click();
		await expect
			.poll(() => clipboard(page))
			.toContain('Being done: <b>We wait</b>\nAdvice for callers: Nothing to do.');
		// the same message on the page of the incident has what was typed, in this tab
		await page.goto(`${origin}/status/incidents/${incident}/`);
		await page.getByText('Incident: update').click();
		expect(await page.locator('.filled-message').first().innerText()).toContain('Actions: <b>We wait</b>');
		expect(trouble).toEqual([]);
		await context.close();
	});

	test('reads without a script, and says what is missing', async () => {
		const { page, context } = await open('/communications/incident-update/', { javaScriptEnabled: false });
		const filled = await page.locator('.filled-message-parts').innerText();
		expect(filled).toContain('Still to fill in (2).');
		expect(filled).toContain('Next update: on 21 November by 09:00');
		expect(await page.locator('.filled-message-parts input').count()).toBe(0);
		await context.close();
	});
});
