import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder of the example handbook, built once for all tests that look at the site. */
		site: string;
	}
}

const root = join(import.meta.dirname, '..');

/** Builds the example handbook once, if a test that needs it is to run. */
export default function setup(project: TestProject): () => void {
	const out = join(root, '.rollbook', `test-site-${process.pid}`);
	project.provide('site', out);
	const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-') && argument !== 'run');
	if (named.length === 0 || named.some((argument) => /site|browser/.test(argument))) {
		const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'example.ts'), 'build', '--out', out], {
			stdio: ['ignore', 'inherit', 'inherit'],
		});
		if (status !== 0) throw new Error('The example handbook does not build; see above.');
	}
	return () => rmSync(out, { recursive: true, force: true });
}
