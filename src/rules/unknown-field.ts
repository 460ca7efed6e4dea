import { writeInstead } from '../core/field-fix.ts';
import type { DocumentRule } from '../core/rule.ts';

export const unknownField: DocumentRule = {
	id: 'unknown-field',
	group: 'document',
	scope: 'document',
	severity: 'error',
	asks: 'A document has no fields but those of its kind.',
	why: 'A mistyped field says nothing to anybody, while its writer believes that it is there.',
	bad: { 'guides/on-call.mdx': '---\ntitle: On call\nsumary: How we are on call.\n---\n\nText.\n' },
	good: { 'guides/on-call.mdx': '---\ntitle: On call\nsummary: How we are on call.\n---\n\nText.\n' },
	*check(document) {
		for (const issue of document.issues) {
			const { path, unknownKey, message, help } = issue;
			if (unknownKey === undefined) continue;
			const fix = writeInstead(document, issue);
			yield { document, at: { field: path, part: 'key' }, message, help, fix };
		}
	},
};
