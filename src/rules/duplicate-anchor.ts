import type { Node } from 'unist';
import { anchoredIn } from '../core/anchors.ts';
import type { Document } from '../core/document.ts';
import type { Heading } from '../core/outline.ts';
import { attributePlace } from '../core/props.ts';
import type { DocumentRule, Report } from '../core/rule.ts';
import { isJsx } from '../core/syntax-tree.ts';

export const duplicateAnchor: DocumentRule = {
	id: 'duplicate-anchor',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	asks: 'No two steps of a document have one id, and no two headings under the same one have the same words.',
	why: 'A link to the second leads to the first, or elsewhere as soon as another is put between.',
	bad: { 'guides/move.mdx': guide('<Step id="drain">Drain it.</Step>\n\n<Step id="drain">Drain the other.</Step>\n') },
	good: {
		'guides/move.mdx': guide('<Step id="drain">Drain it.</Step>\n\n<Step id="drain-2">Drain the other.</Step>\n'),
	},
	*check(document) {
		yield* sameId(document);
		yield* sameWords(document);
	},
};

function* sameId(document: Document): Iterable<Report> {
	const seen = new Map<string, Node>();
	for (const { anchor, node } of anchoredIn(document)) {
		const first = seen.get(anchor);
		if (first) {
			yield {
				document,
				at: (isJsx(node) && attributePlace(document.source, node, 'id')) || node,
				message: `Unexpected second place with the address #${anchor}, expected one`,
				help: 'Give the step an id of its own, and look at the links that lead here.',
				related: [{ document, at: first, message: 'The first one' }],
			};
		} else seen.set(anchor, node);
	}
}

/** Headings that one meets side by side in the table of contents. Under different headings, the same words are fine. */
function* sameWords(document: Document): Iterable<Report> {
	const above: Heading[] = [];
	const seen = new Map<string, Heading>();
	for (const heading of document.outline.headings) {
		while (above.length && above.at(-1)!.depth >= heading.depth) above.pop();
		const parent = above.at(-1);
		above.push(heading);
		if (!heading.text) continue;
		const key = `${parent?.anchor ?? ''} ${heading.depth} ${heading.text.toLowerCase()}`;
		const first = seen.get(key);
		if (first) {
			yield {
				document,
				at: heading.node,
				message: `Unexpected second heading \`${heading.text}\`${parent ? ` under \`${parent.text}\`` : ''}, expected other words`,
				help: `Say what sets it apart from the first: its address #${heading.anchor} changes when a heading is added or taken out.`,
				related: [{ document, at: first.node, message: 'The first one' }],
			};
		} else seen.set(key, heading);
	}
}

function guide(body: string): string {
	return `---\ntitle: Move a database\n---\n\n${body}`;
}
