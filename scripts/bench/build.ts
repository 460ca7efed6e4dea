import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './measure.ts';
import { starlight } from './starlight.ts';
import { type Contestants, compete, tableOf } from './table.ts';

/** With more pages than this Starlight takes minutes and most of the memory of a machine. */
const mostForStarlight = 5000;

/** `rollbook build` to a complete site, and Starlight over the same pages, cold and by turns. */
export async function benchBuild(
	rollbook: readonly string[],
	{ pages, content, work, runs }: { pages: string; content: string; work: string; runs: number },
): Promise<string> {
	const cache = join(work, 'cache');
	const site = join(work, 'site');
	const build = [...rollbook, 'build', '--content', content, '--out', site];
	const env = { ROLLBOOK_CACHE: cache };
	const count = readdirSync(pages).length;
	const peer = count <= mostForStarlight ? starlight(pages, join(work, 'starlight')) : undefined;
	const contestants: Contestants = {
		'Rollbook, nothing kept from before': () => measure(build, { clean: [site, cache, join(work, '.rollbook')], env }),
		'Rollbook, unchanged': () => measure(build, { env }),
		'Rollbook, after one edit': () => {
			appendFileSync(join(content, 'guides', 'page-00007.md'), '\nOne more line.\n');
			return measure(build, { env });
		},
		...(peer && { Starlight: () => measure(peer.command, { cwd: peer.folder, clean: peer.clean }) }),
	};
	const rows = await compete(contestants, runs);
	const written = (folder: string) =>
		readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('index.html')).length;
	const told = `Rollbook wrote ${written(site)} pages${peer ? `, Starlight ${written(peer.out)}` : ''}.`;
	return `${told}\n\n${tableOf(rows, 'Starlight')}\n`;
}
