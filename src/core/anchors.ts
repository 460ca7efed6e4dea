import type { Node } from 'unist';
import type { Document } from './document.ts';

/** The fragment of a step's address. */
export const stepAnchor = (id: string): string => `step-${id}`;

/** The fragments that lead somewhere in a document, and to what: its headings, and the steps that have an id. */
export const anchoredIn = ({ outline }: Document): { anchor: string; node: Node }[] => [
	...outline.headings.map(({ anchor, node }) => ({ anchor, node })),
	...outline.components.flatMap(({ node }) => {
		const id = node.name === 'Step' ? node.attributes.find(({ name }) => name === 'id')?.value : undefined;
		return typeof id === 'string' ? [{ anchor: stepAnchor(id), node }] : [];
	}),
];

/** The fragments alone. */
export const anchorsOf = (document: Document): string[] => anchoredIn(document).map(({ anchor }) => anchor);
