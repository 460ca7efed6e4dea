import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import { views } from '../scripts/views.ts';
import { addressOf } from '../src/core/address.ts';
import { ofColours, overflowOf, violations } from './axe.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { serve } from './serve.ts';
import { severalAtATime } from './several-at-a-time.ts';
import { troubleOf } from './trouble.ts';

test('every kind has a view that is looked at', () => {
	const looked = views.map(([, path]) => path.replace(/[^/]+\/(?:de\/)?$/, ''));
	for (const { name } of kinds) expect(looked).toContain(`/${addressOf({ kind: name, id: 'x' }).replace(/x\/$/, '')}`);
});

describe.skipIf(!hasChromium)('each view is accessible (WCAG 2.2 AA), light and dark, narrow and wide', () => {
	const found = new Map<string, string[]>();
	let browser: Browser;
	let close: () => void;

	/** Gives all that is wrong with a view. Rules whose answer does not depend on colours are asked once for each width. */
	async function look(
		context: BrowserContext,
		origin: string,
	): Promise<(view: (typeof views)[number]) => Promise<void>> {
		const page = await context.newPage();
		const trouble = troubleOf(page, origin);
		return async ([, path]) => {
			const wrong: string[] = [];
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.emulateMedia({ colorScheme: 'light' });
			await page.goto(origin + path);
			for (const [width, colorScheme, asked] of [
				[1280, 'light', undefined],
				[1280, 'dark', ofColours],
				[320, 'dark', undefined],
				[320, 'light', ofColours],
			] as const) {
				await page.setViewportSize({ width, height: 900 });
				await page.emulateMedia({ colorScheme });
				const overflow = await overflowOf(page);
				if (overflow > 0) wrong.push(`${width}: scrolls sideways by ${overflow}`);
				wrong.push(...(await violations(page, asked)).map((each) => `${width} ${colorScheme}: ${each}`));
			}
			found.set(path, [...wrong, ...trouble.splice(0)]);
		};
	}

	beforeAll(async () => {
		const { origin, ...served } = await serve(inject('site'));
		close = served.close;
		browser = await launchChromium();
		const context = await browser.newContext({ reducedMotion: 'reduce' });
		await severalAtATime(2, views, () => look(context, origin));
	}, 600_000);
	afterAll(async () => {
		await browser?.close();
		close?.();
	});

	test.each(views)('%s', (_, path) => expect(found.get(path)).toEqual([]));
});
