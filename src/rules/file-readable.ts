import type { HandbookRule } from '../core/rule.ts';
import { faultsOf } from './faults.ts';

export const fileReadable: HandbookRule = {
	id: 'file-readable',
	group: 'document',
	scope: 'handbook',
	severity: 'error',
	frozenToo: true,
	asks: 'A document is a regular file of UTF-8 text, without control characters, of at most 2 MiB.',
	why: 'A link can lead out of the folder, and hidden characters can make a command look like another one.',
	bad: { 'guides/hidden.mdx': '---\ntitle: Hidden\n---\n\nRun `rm \u202etxt.sh`.\n' },
	good: { 'guides/plain.mdx': '---\ntitle: Plain\n---\n\nRun `rm sh.txt`.\n' },
	*check(handbook) {
		for (const document of handbook.documents) yield* faultsOf('file-readable')(document);
		for (const { file, fault } of handbook.strays) {
			if (!fault) continue;
			const { span, message, help } = fault;
			yield { document: { file, frontMatter: { data: {}, yaml: '' }, fields: undefined }, at: span, message, help };
		}
	},
};
