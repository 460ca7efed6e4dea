import type { BrowserContext, Page } from 'playwright-core';

/** Notes whatever a page, or one of the pages of a context, asks of others than its site, and all that the browser has to complain about. */
export function troubleOf(watched: BrowserContext | Page, origin: string): string[] {
	const trouble: string[] = [];
	// both have these events, and Playwright types each apart
	const context = watched as BrowserContext;
	context.on('request', (request) => {
		if (!request.url().startsWith(origin) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
			trouble.push(`request to ${request.url()}`);
	});
	context.on('console', (message) => {
		// what the content security policy has stopped is told there too
		if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
	});
	if ('newPage' in watched) watched.on('weberror', (error) => trouble.push(`error: ${error.error().message}`));
	else watched.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
	return trouble;
}
