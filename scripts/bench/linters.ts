import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measured, measure } from './measure.ts';

const versions = ['markdownlint-cli2@0.24.1', 'remark-cli@12.0.1', 'remark-preset-lint-recommended@7.0.1'];

/** Installs the linters that `rollbook check` is measured against, with their default rules, and gives how each is run. */
export function linters(folder: string): Record<string, (pages: string) => Promise<Measured>> {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{"name":"bench","private":true,"type":"module"}');
	console.error('Installing markdownlint-cli2 and remark-cli');
	execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...versions], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const program = (...path: string[]) => join(folder, 'node_modules', ...path);
	// they end with 1 where they find something, and they do
	const found = { cwd: folder, codes: [0, 1] };
	return {
		'markdownlint-cli2': (pages) =>
			measure([process.execPath, program('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), `${pages}/**/*.md`], found),
		'remark-cli, preset-lint-recommended': (pages) =>
			measure(
				[process.execPath, program('remark-cli', 'cli.js'), '--quiet', '--use', 'preset-lint-recommended', pages],
				found,
			),
	};
}
