import { slug } from 'github-slugger';
import type { Code, Definition, Heading as MdastHeading, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { type Expression, isExpression, isJsx, type JsxElement, textOf, walk } from './syntax-tree.ts';

export interface Heading {
	depth: number;
	text: string;
	/** The fragment of its address, made as GitHub makes it. */
	anchor: string;
	node: MdastHeading;
}

/** A link or an image, also one whose address is defined elsewhere in the text. */
export interface Link {
	url: string;
	image: boolean;
	node: Node;
	/** Where its address is defined, if that is elsewhere. */
	definition?: Definition;
}

/** What rules ask of a body, gathered in one walk. */
export interface Outline {
	headings: Heading[];
	links: Link[];
	components: { node: JsxElement; readonly parents: readonly Parent[] }[];
	expressions: Expression[];
	code: Code[];
}

export const noOutline: Outline = { headings: [], links: [], components: [], expressions: [], code: [] };

export function outlineOf(tree: Root): Outline {
	const anchorOf = anchors();
	const outline: Outline = { headings: [], links: [], components: [], expressions: [], code: [] };
	const definitions = new Map<string, Definition>();
	const references: { identifier: string; image: boolean; node: Node }[] = [];
	walk(tree, (node, parents) => {
		if (isJsx(node)) outline.components.push({ node, parents: [...parents] });
		else if (isExpression(node)) outline.expressions.push(node);
		else if (node.type === 'heading') {
			const heading = node as MdastHeading;
			const text = textOf(heading).trim();
			outline.headings.push({ depth: heading.depth, text, anchor: anchorOf(text), node: heading });
		} else if (node.type === 'code') outline.code.push(node as Code);
		else if (node.type === 'link' || node.type === 'image') {
			outline.links.push({ url: (node as unknown as { url: string }).url, image: node.type === 'image', node });
		} else if (node.type === 'definition') {
			const definition = node as Definition;
			if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
		} else if (node.type === 'linkReference' || node.type === 'imageReference') {
			const { identifier } = node as unknown as { identifier: string };
			references.push({ identifier, image: node.type === 'imageReference', node });
		}
	});
	for (const { identifier, image, node } of references) {
		const definition = definitions.get(identifier);
		if (definition) outline.links.push({ url: definition.url, image, node, definition });
	}
	return outline;
}

/**
 * Gives each heading of a text its fragment, as GitHub does: the words in small letters with hyphens between, and a number
 * behind what was there before. Words of plain ASCII need not go through the slugger's table of all scripts.
 */
function anchors(): (text: string) => string {
	const taken = new Map<string, number>();
	return (text) => {
		const words = /^[\w -]*$/.test(text) ? text.toLowerCase().replaceAll(' ', '-') : slug(text);
		let anchor = words;
		while (taken.has(anchor)) {
			const count = taken.get(words)! + 1;
			taken.set(words, count);
			anchor = `${words}-${count}`;
		}
		taken.set(anchor, 0);
		return anchor;
	};
}
