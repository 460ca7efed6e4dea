import type { Document } from '../core/document.ts';
import type { HandbookRule } from '../core/rule.ts';

export const uniqueId: HandbookRule = {
	id: 'unique-id',
	group: 'document',
	scope: 'handbook',
	severity: 'error',
	frozenToo: true,
	asks: 'No two documents of a kind have the same id, also not if case and Unicode form are left aside.',
	why: 'One of the two would hide the other, and which one depends on the machine.',
	bad: {
		'guides/on-call.mdx': '---\ntitle: On call\n---\n\nText.\n',
		'guides/On-Call.md': '---\ntitle: On call\n---\n\nText.\n',
	},
	good: {
		'guides/on-call.mdx': '---\ntitle: On call\n---\n\nText.\n',
		'guides/off-call.md': '---\ntitle: Off call\n---\n\nText.\n',
	},
	*check({ documents }) {
		const seen = new Map<string, Document>();
		for (const document of documents) {
			const key = document.key.normalize('NFKC').toLowerCase();
			const first = seen.get(key);
			if (!first) seen.set(key, document);
			else {
				yield {
					document,
					message: `Unexpected second ${document.key}, expected one: ${first.file} has it already`,
					help: 'Rename one of the two files, or put them together.',
					related: [{ document: first, message: 'The other one' }],
				};
			}
		}
	},
};
