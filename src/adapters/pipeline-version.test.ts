import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checker } from './pipeline-version.ts';

const root = join(import.meta.dirname, '..', '..');

test('what is kept of a check is kept for the very libraries that it was made with', () => {
	// adapters are edges: what they import beside these decides nothing that is kept
	const files = ['schemas', 'src/core', 'src/rules'].flatMap((room) =>
		readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
			.map((file) => join(root, room, file)),
	);
	expect(files.length).toBeGreaterThan(100);
	const imported = files.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/^(?:import (?!type )|\} )[^;]*?from '([a-z@][^']*)';$/gm)].map(
			([, name = '']) => name.split('/')[0]!,
		),
	);
	const libraries = [...new Set(imported)].filter((name) => !name.startsWith('node:'));
	expect(libraries).toContain('js-yaml');
	for (const library of libraries) expect(checker.libraries).toContain(library);
});
