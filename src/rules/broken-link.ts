import { seatOf } from '../core/address.ts';
import { movedFiles } from '../core/moved-file.ts';
import { suggester } from '../core/nearest.ts';
import { pathOfLink } from '../core/reference.ts';
import { pathBetween, retargetLink } from '../core/retarget-link.ts';
import type { HandbookRule } from '../core/rule.ts';
import { isSafeUrl } from '../core/safe-url.ts';

export const brokenLink: HandbookRule = {
	id: 'broken-link',
	group: 'document',
	scope: 'handbook',
	severity: 'error',
	frozenToo: true,
	asks: 'A link between documents is a relative link to a file that is there; so is the address of an image.',
	why: 'The link that is broken is the one that is needed at night.',
	bad: {
		'guides/a.mdx': '---\ntitle: A\n---\n\nSee [the other](./c.mdx).\n',
		'guides/b.mdx': '---\ntitle: B\n---\n\nText.\n',
	},
	good: {
		'guides/a.mdx': '---\ntitle: A\n---\n\nSee [the other](./b.mdx).\n',
		'guides/b.mdx': '---\ntitle: B\n---\n\nText.\n',
	},
	*check(handbook) {
		const byFile = new Map(handbook.documents.map((document) => [document.file, document]));
		const files = [...byFile.keys()];
		const images = [...handbook.images];
		const suggest = suggester();
		const movedTo = movedFiles(handbook);
		for (const document of handbook.documents) {
			for (const link of document.outline.links) {
				const { url, image, node } = link;
				if (!isSafeUrl(url, image) || /^[a-z][a-z0-9+.-]*:|^[#?]/i.test(url)) continue;
				if (url.startsWith('/')) {
					yield {
						document,
						at: node,
						message: `Unexpected address \`${url}\`, expected a relative link to a file`,
						help: 'Write the way to the file, such as ../runbooks/name.mdx, so that it also works on the forge.',
					};
					continue;
				}
				const path = pathOfLink(document.file, url);
				if (
					path &&
					!path.outside &&
					(image ? handbook.images.has(path.file) : byFile.has(path.file) && seatOf(path.file))
				)
					continue;
				if (url === '') {
					yield {
						document,
						at: node,
						message: 'Unexpected empty address, expected a link',
						help: 'Write where it leads to.',
					};
					continue;
				}
				const moved = path && !path.outside ? movedTo(path.file, image) : undefined;
				const fix =
					moved === undefined || moved === document.file
						? undefined
						: retargetLink(document, link, moved, byFile.get(moved));
				const near = fix ? moved : path && suggest(path.file, image ? images : files, document.file);
				yield {
					document,
					at: node,
					message: `Unexpected link to \`${url}\`, expected a file that is there`,
					help: path?.outside
						? 'It leads out of the content folder. Link to an address, or bring the file in.'
						: near
							? `Did you mean ${pathBetween(document.file, near, url.startsWith('.') ? './' : '')}?`
							: 'Mend the path, or take the link out.',
					fix,
				};
			}
		}
	},
};
