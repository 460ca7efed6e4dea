import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './running-process.ts';

/**
 * Puts an old site back whose place is empty: where folders cannot be exchanged in one step, a build that was killed
 * between two leaves it beside. Gives whether there was one. Does nothing while that build still runs.
 */
export function restoreOldSite(out: string): boolean {
	if (existsSync(out)) return false;
	const [last] = leftoversOf(out)
		.filter(({ what }) => what === 'old')
		.sort((a, b) => lstatSync(b.path).ctimeMs - lstatSync(a.path).ctimeMs);
	if (!last) return false;
	renameSync(last.path, out);
	return true;
}

/** Removes what builds of this site left beside it whose processes ended. Only who holds the lock may ask for that. */
export function clearLeftovers(out: string): void {
	for (const [index, { path }] of leftoversOf(out).entries()) {
		// a program that a dead build started may be about to exchange this very folder with the site: not half removed
		const away = join(dirname(out), `.${basename(out)}.cleared-${process.pid}-${index}`);
		renameSync(path, away);
		rmSync(away, { recursive: true, force: true });
	}
}

/** The names are ours: `.dist.staging-4711`, `.dist.staging-4711-aside`, `.dist.old-4711`, `.dist.cleared-4711-0`, and what `takeLock` writes. */
const leftover = /^(?:(staging|old|cleared)-(\d+)(?:-[a-z0-9]+)?|lock(?:-[0-9a-z-]+)?\.(\d+)|lock-[0-9a-z-]+)$/;

function leftoversOf(out: string): { path: string; what: string | undefined }[] {
	const parent = dirname(out);
	const prefix = `.${basename(out)}.`;
	if (!existsSync(parent)) return [];
	return readdirSync(parent, { withFileTypes: true }).flatMap((entry) => {
		if (!entry.name.startsWith(prefix)) return [];
		const found = leftover.exec(entry.name.slice(prefix.length));
		if (!found || (found[1] ? !entry.isDirectory() : !entry.isFile())) return [];
		const path = join(parent, entry.name);
		const pid = Number(found[2] ?? found[3] ?? 0);
		return pid && pid !== process.pid && isRunning(pid) ? [] : [{ path, what: found[1] }];
	});
}
