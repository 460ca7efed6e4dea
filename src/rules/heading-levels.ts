import type { Heading } from '../core/outline.ts';
import { raiseHeadings } from '../core/raise-headings.ts';
import type { DocumentRule } from '../core/rule.ts';

export const headingLevels: DocumentRule = {
	id: 'heading-levels',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ size }) => (size === 'solo' ? 'info' : 'warning'),
	asks: 'Headings begin with `##` and go down one level at a time; the title stands in the front matter alone.',
	why: 'Screen readers and the table of contents go from level to level, and lose who has to jump.',
	bad: { 'guides/on-call.mdx': '---\ntitle: On call\n---\n\n## Hand over\n\n#### When\n\nOn Mondays.\n' },
	good: { 'guides/on-call.mdx': '---\ntitle: On call\n---\n\n## Hand over\n\n### When\n\nOn Mondays.\n' },
	*check(document) {
		let above: Heading | undefined;
		for (const [index, heading] of document.outline.headings.entries()) {
			const { depth, text, node } = heading;
			const deepest = above ? above.depth + 1 : 2;
			const at = { document, at: node };
			if (depth === 1) {
				yield {
					...at,
					message: `Unexpected heading of level 1 \`${text}\`, expected level 2`,
					help: 'Write ##. The title of the page is the `title` of the front matter; take the heading out if it says the same.',
				};
			} else if (depth > deepest) {
				yield {
					...at,
					message: `Unexpected heading of level ${depth} \`${text}\`, expected level ${deepest}`,
					help: `Write ${'#'.repeat(deepest)}${above ? `: it stands under \`${above.text}\` of level ${above.depth}` : ': it is the first heading'}.`,
					fix: raiseHeadings(document, index, depth - deepest),
					...(above ? { related: [{ document, at: above.node, message: 'The heading above it' }] } : {}),
				};
			}
			above = heading;
		}
	},
};
