import type { Document } from './document.ts';

/** The fragment of a step's address. */
export const stepAnchor = (id: string): string => `step-${id}`;

/** The fragments that lead somewhere in a document: its headings, and the steps that have an id. */
export const anchorsOf = ({ outline }: Document): string[] => [
	...outline.headings.map(({ anchor }) => anchor),
	...outline.components.flatMap(({ node }) => {
		const id = node.name === 'Step' ? node.attributes.find(({ name }) => name === 'id')?.value : undefined;
		return typeof id === 'string' ? [stepAnchor(id)] : [];
	}),
];
