import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './measure.ts';
import { starlight } from './starlight.ts';
import { compete, tableOf } from './table.ts';

/** `rollbook build` to a complete site, and Starlight over the same pages, cold and by turns. */
export async function benchBuild(
	rollbook: readonly string[],
	{ pages, content, work, runs }: { pages: string; content: string; work: string; runs: number },
): Promise<string> {
	const cache = join(work, 'cache');
	const site = join(work, 'site');
	const build = [...rollbook, 'build', '--content', content, '--out', site];
	const env = { ROLLBOOK_CACHE: cache };
	const peer = starlight(pages, join(work, 'starlight'));
	const rows = await compete(
		{
			'Rollbook, nothing kept from before': () =>
				measure(build, { clean: [site, cache, join(work, '.rollbook')], env }),
			'Rollbook, unchanged': () => measure(build, { env }),
			Starlight: () => measure(peer.command, { cwd: peer.folder, clean: peer.clean }),
		},
		runs,
	);
	const written = (folder: string) =>
		readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('index.html')).length;
	return `Rollbook wrote ${written(site)} pages, Starlight ${written(peer.out)}.\n\n${tableOf(rows, 'Starlight')}\n`;
}
