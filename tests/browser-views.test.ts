import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import { addressOf } from '../src/core/address.ts';
import { ofColours, overflowOf, violations } from './axe.ts';
import { hasChromium, launchChromium } from './launch-chromium.ts';
import { serve } from './serve.ts';
import { severalAtATime } from './several-at-a-time.ts';
import { troubleOf } from './trouble.ts';

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
	['record for auditors', '/audit/3.4.0/'],
	['health of a release that is out', '/status/releases/3.4.0/'],
	['health of a release to come', '/status/releases/3.5.0/'],
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

test('every kind has a view that is looked at', () => {
	const looked = views.map(([, path]) => path.replace(/[^/]+\/(?:de\/)?$/, ''));
	for (const { name } of kinds) expect(looked).toContain(`/${addressOf({ kind: name, id: 'x' }).replace(/x\/$/, '')}`);
});

describe.skipIf(!hasChromium)('each view is accessible (WCAG 2.2 AA), light and dark, narrow and wide', () => {
	const found = new Map<string, string[]>();
	let browser: Browser;
	let close: () => void;

	/** Gives all that is wrong with a view. Rules whose answer does not depend on colours are asked once for each width. */
	async function look(context: BrowserContext, origin: string): Promise<(view: [string, string]) => Promise<void>> {
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
