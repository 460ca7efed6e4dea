import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pictureTypes } from '../core/picture-types.ts';

/** Serves what stands beside the pages (images of the content, diagrams) while one writes. Takes no path but those that are listed. */
export function serveAssets(base: string, assets: () => ReadonlyMap<string, string | { text: string }>) {
	return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
		const asset = assets().get(pathBelow(base, request.url ?? ''));
		if (asset === undefined) {
			next();
			return;
		}
		const path = (request.url ?? '').split('?')[0]!;
		response.setHeader('content-type', pictureTypes[extname(path).toLowerCase()] ?? 'application/octet-stream');
		// a picture is shown by <img>; opened by itself it must not run either
		response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
		response.end(typeof asset === 'string' ? readFileSync(asset) : asset.text);
	};
}

function pathBelow(base: string, url: string): string {
	try {
		return decodeURIComponent(url.split('?')[0]!.slice(base.length));
	} catch {
		return '';
	}
}
