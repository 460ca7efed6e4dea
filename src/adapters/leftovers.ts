import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './running-process.ts';
import { unforeseeable } from './unforeseeable.ts';

/**
 * Removes what builds of this site left beside it whose processes ended; but for the old site where none stands in its
 * place: where folders cannot be exchanged in one step, a build that was killed between two leaves it there, and a person
 * may want it back. Only a person can tell: its name proves nothing, as anybody may commit a folder of that name, so that it
 * is never put back by itself. Only who holds the lock may ask for that.
 */
export function clearLeftovers(out: string): void {
	const stands = existsSync(out);
	for (const { path, what } of leftoversOf(out)) {
		if (what === 'old' && !stands) continue;
		// a program that a dead build started may be about to exchange this very folder with the site: not half removed
		const away = join(dirname(out), `.${basename(out)}.cleared-${process.pid}-${unforeseeable()}`);
		renameSync(path, away);
		rmSync(away, { recursive: true, force: true });
	}
}

/** The names are ours: `.dist.staging-4711-9c1e`, `.dist.staging-4711-9c1e-scratch`, `.dist.old-4711-9c1e`, `.dist.cleared-4711-9c1e`, and what `takeLock` writes. */
const leftover =
	/^(?:(staging|old|cleared)-(\d+)(?:-[a-z0-9]+)*|lock(?:-[0-9a-z-]+)?\.(\d+)(?:-[0-9a-f]+)?|lock-[0-9a-z-]+)$/;

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
