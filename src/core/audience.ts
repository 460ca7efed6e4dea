import type { Node, Parent } from 'unist';
import { audienceOf, type Document, isOf } from './document.ts';
import { propsAsWritten } from './props.ts';
import { isJsx, walk } from './syntax-tree.ts';

/** Whether a document is read by everybody. An incident that is not told outside is not. */
export const isPublic = (document: Document): boolean =>
	audienceOf(document) === 'public' && (!isOf(document, 'incident') || document.fields.public);

/** Whether a node keeps what is in it for readers inside: `<Audience only="internal">`, `<Change audience="support">`. */
export function isKeptInside(node: Node): boolean {
	if (!isJsx(node)) return false;
	const { only, audience = 'public' } = propsAsWritten(node);
	return (node.name === 'Audience' && only !== 'public') || (node.name === 'Change' && audience !== 'public');
}

/** Visits the nodes of a body that are for everybody. */
export function walkPublic(root: Node, visit: (node: Node, parents: readonly Parent[]) => void): void {
	walk(root, (node, parents) => {
		if (!isKeptInside(node) && !parents.some(isKeptInside)) visit(node, parents);
	});
}
