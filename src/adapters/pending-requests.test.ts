import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { pendingRequests } from './pending-requests.ts';

test('waits for requests that came, and not for ever', async () => {
	const requests = pendingRequests();
	const waiting: ServerResponse[] = [];
	const server = createServer((request, response) => {
		requests.middleware(request, response, () => waiting.push(response));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	try {
		await requests.answered({ atLeast: 1, atMost: 60_000 });
		const answer = fetch(url);
		while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		let isAnswered = false;
		const all = requests.answered({ atLeast: 1, atMost: 60_000 }).then(() => {
			isAnswered = true;
		});
		await requests.answered({ atLeast: 1, atMost: 50 });
		expect(isAnswered).toBe(false);
		waiting[0]!.end('done');
		expect(await (await answer).text()).toBe('done');
		await all;
	} finally {
		server.closeAllConnections();
		server.close();
	}
});
