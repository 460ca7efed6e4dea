import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../schemas/index.ts';
import { commandsPage } from './reference/commands.ts';
import { componentsPage } from './reference/components.ts';
import { kindPage } from './reference/kinds.ts';
import { rulesPage } from './reference/rules.ts';

// `npm run docs`: writes the reference pages anew. With --check, tells which are not fresh, and exits 1.
const folder = join(import.meta.dirname, '..', 'docs', 'reference');
const pages: Record<string, string> = {
	'commands.md': await commandsPage(),
	'components.md': componentsPage(),
	'rules.md': rulesPage(),
	...Object.fromEntries(kinds.map((kind) => [`${kind.name}.md`, kindPage(kind)])),
};
const stale = Object.entries(pages).filter(([name, text]) => read(name) !== text);
if (process.argv.includes('--check')) {
	if (stale.length)
		console.error(`Not fresh: ${stale.map(([name]) => `docs/reference/${name}`).join(', ')}. Run \`npm run docs\`.`);
	process.exit(stale.length ? 1 : 0);
}
mkdirSync(folder, { recursive: true });
for (const [name, text] of stale) writeFileSync(join(folder, name), text);
console.error(`${stale.length} of ${Object.keys(pages).length} reference pages written.`);

function read(name: string): string | undefined {
	try {
		return readFileSync(join(folder, name), 'utf8');
	} catch {
		return undefined;
	}
}
