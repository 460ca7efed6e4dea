import { anchorsOf } from '../core/anchors.ts';
import type { Document } from '../core/document.ts';
import { suggester } from '../core/nearest.ts';
import { decodeAddress, pathOfLink } from '../core/reference.ts';
import type { HandbookRule } from '../core/rule.ts';

export const brokenAnchor: HandbookRule = {
	id: 'broken-anchor',
	group: 'document',
	scope: 'handbook',
	severity: 'error',
	asks: 'The part of a document to which a link leads is there.',
	why: 'Who lands at the top of a long page instead of at the step reads the wrong step.',
	bad: { 'guides/a.mdx': '---\ntitle: A\n---\n\nSee [below](#furher-down).\n\n## Further down\n\nText.\n' },
	good: { 'guides/a.mdx': '---\ntitle: A\n---\n\nSee [below](#further-down).\n\n## Further down\n\nText.\n' },
	*check(handbook) {
		const byFile = new Map(handbook.documents.map((document) => [document.file, document]));
		const anchors = new Map<Document, { list: string[]; known: Set<string> }>();
		const suggest = suggester();
		for (const document of handbook.documents) {
			for (const { url, node } of document.outline.links) {
				const [target, fragment] = targetOf(document, url, byFile);
				if (!target?.hasBody || !fragment) continue;
				let found = anchors.get(target);
				if (!found) {
					const list = anchorsOf(target);
					found = { list, known: new Set(list) };
					anchors.set(target, found);
				}
				if (found.known.has(fragment)) continue;
				const near = suggest(fragment, found.list);
				yield {
					document,
					at: node,
					message: `Unexpected fragment \`#${fragment}\`, expected ${near ? `\`#${near}\`` : `a heading of ${target.file}`}`,
					help: near
						? `Write #${near}.`
						: found.list.length
							? `There are ${found.list
									.slice(0, 12)
									.map((anchor) => `#${anchor}`)
									.join(', ')}.`
							: 'The document has no headings; take the fragment out.',
				};
			}
		}
	},
};

function targetOf(document: Document, url: string, byFile: Map<string, Document>): [Document?, string?] {
	if (url.startsWith('#')) return [document, decodeAddress(url.slice(1))];
	const path = pathOfLink(document.file, url);
	return path ? [byFile.get(path.file), path.fragment] : [];
}
