import type { DocumentRule } from '../core/rule.ts';
import { faultsOf } from './faults.ts';

export const bodySyntax: DocumentRule = {
	id: 'body-syntax',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'A body can be parsed: components are closed, braces and `<` are escaped, nothing nests deeper than 100 levels or holds tags by the thousand.',
	why: 'A body that cannot be parsed cannot be checked, and what cannot be checked is not rendered.',
	bad: { 'guides/open.mdx': '---\ntitle: Open\n---\n\n<Callout>\n\nNever closed.\n' },
	good: { 'guides/closed.mdx': '---\ntitle: Closed\n---\n\n<Callout>\n\nClosed.\n\n</Callout>\n' },
	check: faultsOf('body-syntax'),
};
