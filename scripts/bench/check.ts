import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { linters } from './linters.ts';
import { type Measured, measure } from './measure.ts';
import { compete, tableOf } from './table.ts';

/** `rollbook check` over many documents and over the example handbook, and the linters over the same documents. */
export async function benchCheck(
	rollbook: readonly string[],
	{ content, example, work, runs }: { content: string; example: string; work: string; runs: number },
): Promise<string> {
	const cache = join(work, 'cache');
	const own = join(work, 'example');
	cpSync(example, own, { recursive: true });
	const check = (folder: string, clean: string[] = [], env: Record<string, string> = {}): Promise<Measured> =>
		measure([...rollbook, 'check', '--content', folder, '--format', 'unix'], {
			clean,
			codes: [0, 1],
			env: { ROLLBOOK_CACHE: cache, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21, 8) / 1000), ...env },
		});
	/** As where npm has installed it: V8 has compiled nothing of it yet. */
	const asInstalled = { NODE_COMPILE_CACHE: join(cache, 'program') };
	const edited = (folder: string, file: string) => {
		appendFileSync(join(folder, file), '\nOne more line.\n');
		return check(folder);
	};
	const peers = linters(join(work, 'linters'));
	const many = await compete(
		{
			'Rollbook, its first run where it was installed': () => check(content, [cache], asInstalled),
			'Rollbook, set up, nothing kept from before': () => check(content, [cache]),
			'Rollbook, unchanged': () => check(content),
			'Rollbook, one document edited': () => edited(content, 'guides/page-00007.md'),
			...Object.fromEntries(
				Object.entries(peers).map(([name, lint]) => [name, () => lint(join(content, 'guides'))] as const),
			),
		},
		runs,
	);
	const few = await compete(
		{
			'Rollbook, its first run where it was installed': () => check(own, [cache], asInstalled),
			'Rollbook, set up, nothing kept from before': () => check(own, [cache]),
			'Rollbook, unchanged': () => check(own),
			'Rollbook, one document edited': () => edited(own, 'guides/versioning.mdx'),
		},
		runs,
	);
	return `${tableOf(many, 'markdownlint-cli2')}\n\nThe example handbook:\n\n${tableOf(few)}\n`;
}
