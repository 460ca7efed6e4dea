import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of every file below a folder, by path: written apart from what `rollbook verify` does. */
export function hashSite(folder: string): Record<string, string> {
	const found: Record<string, string> = {};
	const pending = [''];
	for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
		const place = join(folder, path);
		if (lstatSync(place).isDirectory()) pending.push(...readdirSync(place).map((name) => join(path, name)));
		else found[path] = createHash('sha1').update(readFileSync(place)).digest('base64');
	}
	return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The paths at which two folders differ. */
export function differing(one: Record<string, string>, other: Record<string, string>): string[] {
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
}
