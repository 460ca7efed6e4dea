import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where what is found out is kept from one run to the next: with the caches of the user, never in the repository, so
 * that no pull request can bring along what is believed. `ROLLBOOK_CACHE` names another folder; `off` keeps nothing.
 */
export function cachesOf({ ROLLBOOK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA }, platform = process.platform) {
	if (ROLLBOOK_CACHE) return ROLLBOOK_CACHE;
	if (platform === 'win32') return LOCALAPPDATA ? join(LOCALAPPDATA, 'rollbook', 'cache') : 'off';
	const home = homedir();
	if (platform === 'darwin') return home ? join(home, 'Library', 'Caches', 'rollbook') : 'off';
	return XDG_CACHE_HOME || home ? join(XDG_CACHE_HOME || join(home, '.cache'), 'rollbook') : 'off';
}
