import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Finding } from '../core/finding.ts';

/** Tells a page, while one writes, what was found in the document that it shows (`client/dev-findings.ts`). */
export function serveFindings(base: string, findingsOf: (page: string) => readonly Finding[]) {
	return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		if (url.pathname !== `${base}__rollbook/findings.json`) {
			next();
			return;
		}
		const found = findingsOf(url.searchParams.get('page') ?? '').map(({ severity, message, help, place, rule }) => ({
			severity,
			message,
			help,
			where: `${place.file}:${place.start.line}:${place.start.column}`,
			rule,
		}));
		response.setHeader('content-type', 'application/json; charset=utf-8');
		response.setHeader('cache-control', 'no-store');
		response.end(JSON.stringify(found));
	};
}
