import type { DocumentRule } from '../core/rule.ts';
import { faultsOf } from './faults.ts';

export const frontMatterSyntax: DocumentRule = {
	id: 'front-matter-syntax',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'A document begins with front matter: YAML between two lines of `---`, without aliases, tabs and repeated keys.',
	why: 'Front matter in another language is code, and an alias can grow without bounds.',
	bad: { 'guides/code.mdx': '---js\n({ title: process.exit(1) })\n---\n\nText.\n' },
	good: { 'guides/data.mdx': '---\ntitle: Data\n---\n\nText.\n' },
	check: faultsOf('front-matter-syntax'),
};
