import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.ts';

const executablePath = findChromium();
if (!executablePath) {
	const loud = 'THE BROWSER TESTS ARE SKIPPED: there is no Chromium here (apt-get install chromium, or set CHROMIUM).';
	if (process.env.CI) throw new Error(loud);
	console.error(`\n${'*'.repeat(loud.length)}\n${loud}\n${'*'.repeat(loud.length)}\n`);
}

export const hasChromium = executablePath !== undefined;

/** The machine's Chromium, without what it asks of its makers by itself. */
export const launchChromium = (): Promise<Browser> =>
	chromium.launch({
		executablePath: executablePath!,
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
