import type { Root, RootContent } from 'mdast';
import { isJsx } from '../core/syntax-tree.ts';

const isUpdate = (node: RootContent | undefined): boolean =>
	node !== undefined && isJsx(node) && node.name === 'Update';

/**
 * A body whose updates follow each other with the newest first, as the status page tells them: who opens an incident wants
 * to know how it is. They are written the earliest first (`updates-in-order`); what stands between them keeps its place.
 */
export function newestFirst(tree: Root): Root {
	if (!tree.children.some(isUpdate)) return tree;
	const children: RootContent[] = [];
	let run: RootContent[] = [];
	for (const node of [...tree.children, undefined]) {
		if (isUpdate(node)) run.unshift(node!);
		else {
			children.push(...run, ...(node ? [node] : []));
			run = [];
		}
	}
	return { ...tree, children };
}
