import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.json': 'application/json',
	'.xml': 'application/xml',
	'.ics': 'text/calendar',
	'.wasm': 'application/wasm',
	'.txt': 'text/plain',
	'.md': 'text/markdown; charset=utf-8',
};

/**
 * Serves a built site as a host that reads `_headers` would. With `stopsNothing`, as a plain one: it sends no header of ours
 * but the one that tells how long a file may be kept. With `framed`, pages of the site may be shown in frames of it.
 */
export async function serve(
	site: string,
	{ stopsNothing = false, framed = false } = {},
): Promise<{ origin: string; close(): void }> {
	const rules = headerRules(readFileSync(join(site, '_headers'), 'utf8'))
		.filter(({ name }) => !stopsNothing || name === 'cache-control')
		.filter(({ name }) => !framed || name !== 'x-frame-options')
		.map((rule) =>
			framed ? { ...rule, value: rule.value.replace("frame-ancestors 'none'", "frame-ancestors 'self'") } : rule,
		);
	const server = createServer((request, response) => {
		const path = decodeURIComponent((request.url ?? '/').split('?')[0]!);
		let file = join(site, normalize(path));
		if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
		const found = file.startsWith(site) && existsSync(file);
		if (!found) file = join(site, '404.html');
		const headers: Record<string, string> = { 'content-type': types[extname(file)] ?? 'application/octet-stream' };
		for (const { fits, name, value } of rules) {
			if (fits.test(path))
				headers[name] = headers[name] && name !== 'content-type' ? `${headers[name]}, ${value}` : value;
		}
		response.writeHead(found ? 200 : 404, headers);
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** The rules of `_headers`: a path, in which `*` is anything, and below it a header a line. Headers of several rules are joined. */
function headerRules(text: string): { fits: RegExp; name: string; value: string }[] {
	let fits = /^/;
	return text.split('\n').flatMap((line) => {
		const [, name, value] = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line) ?? [];
		if (name && value) return [{ fits, name: name.toLowerCase(), value }];
		if (line.startsWith('/'))
			fits = new RegExp(
				`^${line
					.trim()
					.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
					.replaceAll('*', '.*')}$`,
			);
		return [];
	});
}
