import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kinds } from '../schemas/index.ts';
import { frontMatterSchema, handbookJsonSchema, manifestJsonSchema } from '../src/exporters/json-schema.ts';
import { snippets } from '../src/exporters/snippets.ts';
import { commandsPage } from './reference/commands.ts';
import { componentsPage } from './reference/components.ts';
import { handbookPage } from './reference/handbook.ts';
import { kindPage } from './reference/kinds.ts';
import { rulesPage } from './reference/rules.ts';

// `npm run docs`: writes the reference pages, the JSON Schemas and the snippets for editors anew. With --check, tells
// which are not fresh, and exits 1.
const root = join(import.meta.dirname, '..');
const json = (value: object): string => `${JSON.stringify(value, null, '\t')}\n`;
const files: Record<string, string> = {
	'docs/reference/commands.md': await commandsPage(),
	'docs/reference/components.md': componentsPage(),
	'docs/reference/handbook.md': handbookPage(),
	'docs/reference/rules.md': rulesPage(),
	...Object.fromEntries(kinds.map((kind) => [`docs/reference/${kind.name}.md`, kindPage(kind)])),
	'public/schemas/handbook.json': json(handbookJsonSchema()),
	'public/schemas/manifest.json': json(manifestJsonSchema()),
	...Object.fromEntries(kinds.map((kind) => [`public/schemas/${kind.name}.json`, json(frontMatterSchema(kind))])),
	'.vscode/rollbook.code-snippets': json(snippets()),
};
const stale = Object.entries(files).filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
	if (stale.length) console.error(`Not fresh: ${stale.map(([path]) => path).join(', ')}. Run \`npm run docs\`.`);
	process.exit(stale.length ? 1 : 0);
}
for (const [path, text] of stale) {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}
console.error(`${stale.length} of ${Object.keys(files).length} files written.`);

function read(path: string): string | undefined {
	try {
		return readFileSync(join(root, path), 'utf8');
	} catch {
		return undefined;
	}
}
