import { existsSync } from 'node:fs';

const places = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The machine's Chromium: `CHROMIUM`, or where systems put it. */
export const findChromium = (): string | undefined =>
	[process.env.CHROMIUM, ...places].find((place) => place && existsSync(place));
