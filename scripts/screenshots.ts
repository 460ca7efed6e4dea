import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

// `npm run screenshots -- --site http://localhost:4321/`: pictures of every view, wide and phone, light and dark.
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		site: { type: 'string', default: 'http://localhost:4321/' },
		/** Whether to take pages as long as they are, not as much as a screen shows. */
		whole: { type: 'boolean', default: false },
		out: { type: 'string', default: join(import.meta.dirname, '..', '.rollbook', 'screenshots') },
	},
});
const pages: Record<string, string> = {
	home: '',
	releases: 'releases/',
	release: 'releases/3.4.0/',
	'release-to-come': 'releases/3.5.0/',
	readiness: 'readiness/3.5.0/',
	audit: 'audit/3.4.0/',
	'release-health': 'status/releases/3.4.0/',
	'release-health-to-come': 'status/releases/3.5.0/',
	upgrades: 'upgrade/',
	upgrade: 'upgrade/3.4.0-to-4.0.0/',
	compare: 'compare/3.3.2...3.4.0/',
	'rollback-plan': 'rollback/3.4.0/',
	runbook: 'runbooks/payments-error-budget-burn/',
	runbooks: 'runbooks/',
	communication: 'communications/incident-update/',
	migration: 'migrations/3-to-4/',
	incident: 'status/incidents/2026-07-07-double-charges/',
	'open-incident': 'status/incidents/2026-11-20-notification-delay/',
	event: 'events/2026-12-18-year-end-freeze/',
	service: 'services/payments/',
	environment: 'environments/staging/',
	flag: 'flags/new-checkout/',
	team: 'teams/platform/',
	advisory: 'advisories/PW-2026-002/',
	decision: 'decisions/0002-idempotent-payments/',
	exercise: 'exercises/2026-11-rollback-3.4.0/',
	retrospective: 'retrospectives/2026-07-double-charges/',
	guide: 'guides/how-we-release/',
	status: 'status/',
	'status-history': 'status/history/',
	maintenance: 'status/maintenance/2026-11-24-payments-db-maintenance/',
	calendar: 'calendar/',
	lifecycle: 'calendar/lifecycle/',
	metrics: 'metrics/',
	map: 'map/',
	search: 'search/',
	alerts: 'alerts/',
	rule: 'rules/mirrors-deploy-order/',
	'writers-guide': 'write/',
	editions: 'editions/',
	'old-edition': '2025/runbooks/restore-payments-db/',
};
const browser = await chromium.launch({
	executablePath: findChromium()!,
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync(values.out, { recursive: true });
for (const [name, path] of Object.entries(pages)) {
	if (positionals.length && !positionals.includes(name)) continue;
	for (const [size, width, height] of [
		['wide', 1280, 900],
		['phone', 390, 844],
	] as const) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const page = await browser.newPage({ viewport: { width, height }, colorScheme });
			await page.goto(new URL(path, values.site).href);
			await page.screenshot({ path: join(values.out, `${name}-${size}-${colorScheme}.png`), fullPage: values.whole });
			await page.close();
		}
	}
	console.error(name);
}
await browser.close();
