import type { Browser } from 'playwright-core';

/** What a page asks of its site when it is opened for the first time: the path of each request, and the body of its answer. */
export interface Answer {
	path: string;
	body: Buffer;
}

/**
 * Opens a page as a reader on a phone would who was never there, and tells what it asked for until it came to rest.
 * Bodies are fetched once more, beside the browser: that one lets go of a body whenever its page moves on.
 */
export async function answersTo(browser: Browser, origin: string, path: string): Promise<Answer[]> {
	const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
	const page = await context.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(origin + path, { waitUntil: 'networkidle' });
	const addresses = [...asked];
	await context.close();
	return Promise.all(
		addresses.map(async (address) => ({
			path: address.slice(origin.length),
			body: Buffer.from(await (await fetch(address)).arrayBuffer()),
		})),
	);
}

/** The bytes of all answers in kB, each packed as it would be sent. */
export const weightOf = (answers: readonly Answer[], pack: (body: Buffer) => number): number =>
	answers.reduce((sum, { body }) => sum + pack(body), 0) / 1000;
