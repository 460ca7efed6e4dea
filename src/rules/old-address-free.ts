import { addressOf } from '../core/address.ts';
import { type Document, isPublishable } from '../core/document.ts';
import { inSlashes, unfitAddress } from '../core/old-address.ts';
import type { HandbookRule } from '../core/rule.ts';

const guide = (aliases: string) => ({
	'guides/on-call.mdx': `---\ntitle: On call\naliases: [${aliases}]\n---\n\nCall the team.\n`,
});

export const oldAddressFree: HandbookRule = {
	id: 'old-address-free',
	group: 'document',
	scope: 'handbook',
	severity: 'error',
	asks: 'An old address of a document is a path, and nothing else has it: no page, no file of the site, no other document.',
	why: 'A link to an old address that something else has leads to the wrong page, and nobody sees that it does.',
	bad: guide('/sw.js'),
	good: guide('/guides/pager/'),
	*check({ documents }) {
		const taken = new Map<string, Document>();
		for (const document of documents) if (isPublishable(document)) taken.set(inSlashes(addressOf(document)), document);
		for (const document of documents) {
			for (const [index, alias] of (document.fields?.aliases ?? []).entries()) {
				const at = { field: ['aliases', index] };
				const expected = unfitAddress(alias);
				if (expected !== undefined) {
					yield {
						document,
						at,
						message: `Unexpected old address \`${alias}\`, expected ${expected}`,
						help: 'Write the path that the page had, or take the entry out.',
					};
					continue;
				}
				const address = inSlashes(alias);
				const other = taken.get(address);
				taken.set(address, other ?? document);
				if (!other || other === document) continue;
				yield {
					document,
					at,
					message: `Unexpected old address ${address}, expected one that nothing else has: it leads to ${other.file}`,
					help: 'Leave it to one of the two.',
					related: [{ document: other, message: 'The other one' }],
				};
			}
		}
	},
};
