import { kinds } from '../../schemas/index.ts';
import type { HandbookRule } from '../core/rule.ts';
import { faultsOf } from './faults.ts';

const folders = kinds.map(({ folder }) => folder).join(', ');

export const fileName: HandbookRule = {
	id: 'file-name',
	group: 'document',
	scope: 'handbook',
	severity: 'error',
	frozenToo: true,
	asks: 'A document lies in the folder of its kind, and its name can be an id and an address.',
	why: 'A file that lies elsewhere would be left out in silence, and a name such as `h#y` has no address.',
	bad: { 'guides/why#.mdx': '---\ntitle: Why\n---\n\nBecause.\n' },
	good: { 'guides/why.mdx': '---\ntitle: Why\n---\n\nBecause.\n' },
	*check(handbook) {
		for (const document of handbook.documents) yield* faultsOf('file-name')(document);
		for (const { file, fault } of handbook.strays) {
			if (fault) continue;
			const document = { file, frontMatter: { data: {}, yaml: '' }, fields: undefined };
			const [ending] = /\.mdx?$/.test(file) ? [] : (/[^.]*$/.exec(file) ?? []);
			if (ending)
				yield {
					document,
					message: `Unexpected ending .${ending}, expected .mdx or .md`,
					help: `Rename it: endings are written in small letters, so that a file has one name on every machine.`,
				};
			else
				yield {
					document,
					message: `Unexpected place of ${file}, expected a file directly in the folder of a kind`,
					help: `Move it to one of ${folders}; or give it another ending than .md and .mdx if it is no document.`,
				};
		}
	},
};
