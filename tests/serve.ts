import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.json': 'application/json',
	'.xml': 'application/xml',
	'.ics': 'text/calendar',
	'.wasm': 'application/wasm',
	'.txt': 'text/plain',
};

/** Serves a built site as a plain host would, with the headers that its `_headers` asks for on every page. */
export async function serve(site: string): Promise<{ origin: string; close(): void }> {
	const headers = readFileSync(join(site, '_headers'), 'utf8')
		.split('\n')
		.flatMap((line) => /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line)?.slice(1) ?? []);
	const server = createServer((request, response) => {
		let file = join(site, normalize(decodeURIComponent((request.url ?? '/').split('?')[0]!)));
		if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
		const found = file.startsWith(site) && existsSync(file);
		if (!found) file = join(site, '404.html');
		for (let i = 0; i < headers.length; i += 2) response.setHeader(headers[i]!, headers[i + 1]!);
		response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
