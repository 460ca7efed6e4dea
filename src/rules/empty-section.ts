import type { Heading, RootContent } from 'mdast';
import type { DocumentRule } from '../core/rule.ts';
import { sectionUnder } from '../core/sections.ts';
import { type Expression, isComment, isExpression, isSameNode } from '../core/syntax-tree.ts';

export const emptySection: DocumentRule = {
	id: 'empty-section',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ size }) => (size === 'solo' ? 'info' : 'warning'),
	asks: 'Something stands under each heading.',
	why: 'A heading with nothing under it looks as if it had been thought of, and was not.',
	bad: { 'guides/on-call.mdx': '---\ntitle: On call\n---\n\n## Hand over\n\n## Pay\n\nEach hour counts.\n' },
	good: {
		'guides/on-call.mdx':
			'---\ntitle: On call\n---\n\n## Hand over\n\n### When\n\nOn Mondays.\n\n## Pay\n\nEach hour counts.\n',
	},
	*check(document, config) {
		const nodes = (document.body?.children ?? []).filter((node) => !saysNothing(node));
		for (const [index, node] of nodes.entries()) {
			// a heading that is a link leads to what it promises
			if (node.type !== 'heading' || node.children.some(({ type }) => type === 'link' || type === 'image')) continue;
			const next = nodes[index + 1];
			if (next && !(next.type === 'heading' && next.depth <= node.depth)) continue;
			const heading = document.outline.headings.find((each) => isSameNode(each.node, node))!;
			const section = sectionUnder(document, heading, config);
			yield {
				document,
				at: node as Heading,
				message: `Unexpected empty section \`${heading.text}\`, expected text`,
				help: section
					? `${section.asks} ${section.required ? 'If there is nothing to say, say so, and why.' : 'Or take the heading out.'}`
					: 'Write what it promises, or take the heading out.',
			};
		}
	},
};

/** Comments, rules and the addresses of links are not read by anybody. */
const saysNothing = (node: RootContent): boolean =>
	node.type === 'thematicBreak' ||
	node.type === 'definition' ||
	(isExpression(node) && isComment(node as unknown as Expression));
