import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const tree = mkdtempSync(join(tmpdir(), 'rollbook-kind-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

test('a new kind is what CONTRIBUTING.md names, and nothing else', () => {
	for (const part of ['bin', 'schemas', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
		cpSync(join(root, part), join(tree, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));

	// 1. its schema
	writeFileSync(
		join(tree, 'schemas', 'vendor.ts'),
		`import { list, text } from './fields/scalar.ts';
import { ref } from './fields/ref.ts';
import { defineKind, required } from './kind.ts';

export const vendor = defineKind({
	name: 'vendor',
	folder: 'vendors',
	label: 'Vendor',
	plural: 'Vendors',
	description: 'Somebody outside on whom a service depends.',
	audience: 'internal',
	fields: { contract: text('The number of the contract.', 'C-17'), services: list(ref('service', 'A service.'), 'The services that depend on it.') },
	sections: [required('How to reach them', 'Whom to call, at what hours.')],
	example: { id: 'acme', fields: { title: 'Acme', contract: 'C-17' } },
});
`,
	);
	// 2. one line in the list, and its import
	const index = join(tree, 'schemas', 'index.ts');
	writeFileSync(
		index,
		readFileSync(index, 'utf8').replace(
			'export const kinds = [',
			"import { vendor } from './vendor.ts';\n\nexport const kinds = [\n\tvendor,",
		),
	);
	// 3. its view
	const view = readFileSync(join(tree, 'src', 'views', 'guide.astro'), 'utf8');
	writeFileSync(join(tree, 'src', 'views', 'vendor.astro'), view);
	// 4. a folder of documents
	const content = join(tree, 'content');
	mkdirSync(content);
	const run = (...args: string[]) =>
		spawnSync(process.execPath, [join(tree, 'bin', 'rollbook.js'), ...args, '--content', content], {
			encoding: 'utf8',
			env: { ...process.env, ROLLBOOK_PARSING: '' },
		});
	expect(run('new', 'vendor', 'acme').stderr).toBe('Examples, to be changed in vendors/acme.mdx: contract\n');

	expect(run('check').stdout).toBe('');
	const built = run('build', '--out', join(tree, 'site'));
	expect(built.stderr).toMatch(/1 document read and checked, 1 rendered/);
	expect(built.status).toBe(0);
	expect(readFileSync(join(tree, 'site', 'vendors', 'acme', 'index.html'), 'utf8')).toContain('How to reach them');
	expect(readFileSync(join(tree, 'site', 'vendors', 'index.html'), 'utf8')).toContain('Acme');
	expect(existsSync(join(tree, 'site', 'pagefind', 'pagefind.js'))).toBe(true);

	// and the checks of its fields and sections follow
	const file = join(content, 'vendors', 'acme.mdx');
	writeFileSync(
		file,
		readFileSync(file, 'utf8')
			.replace('contract: C-17', 'contract: C-17\nservices:\n  - nowhere')
			.replace('## How to reach them', '## Reach'),
	);
	const { findings } = JSON.parse(run('check', '--format', 'json').stdout) as { findings: { rule: string }[] };
	expect(findings.map(({ rule }) => rule).sort()).toEqual(['ref-exists', 'required-sections']);
}, 180_000);
