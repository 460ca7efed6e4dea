import type { Image } from 'mdast';
import type { DocumentRule } from '../core/rule.ts';

/** Words that say that there is a picture, and not what is in it. */
const bare =
	/^(an? |the )?(image|img|picture|photo|screenshot|screen shot|figure|fig\.?|diagram|graph|chart)( ?\d+)?\.?$/i;
const fileName = /^\S+\.(png|jpe?g|gif|webp|avif|svg)$/i;
const picture = { 'guides/route.png': '' };

export const missingAltText: DocumentRule = {
	id: 'missing-alt-text',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	asks: 'A picture says in words what it shows.',
	why: 'Who cannot see it, or has it not loaded in a tunnel, reads the words instead.',
	bad: { 'guides/route.mdx': '---\ntitle: Route\n---\n\n![](./route.png)\n', ...picture },
	good: { 'guides/route.mdx': '---\ntitle: Route\n---\n\n![A van passes five stops](./route.png)\n', ...picture },
	*check(document) {
		for (const { image, url, node } of document.outline.links) {
			if (!image) continue;
			const alt = ((node as Image).alt ?? '').trim();
			if (alt && !bare.test(alt) && !fileName.test(alt)) continue;
			yield {
				document,
				at: node,
				message: alt
					? `Unexpected words \`${alt}\` for a picture, expected what it shows`
					: `Missing words for the picture \`${url.slice(0, 60)}\`, expected what it shows`,
				help: 'Write them between the brackets: ![Errors rise at 22:10 and fall at 22:58](errors.png).',
			};
		}
	},
};
