import type { Root } from 'mdast';
import { treeOf } from './body.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { Held } from './held.ts';

/** Trees take some forty times the memory of their texts; these are the lengths of the texts whose trees are held. */
const held = new Held(500_000);

/** The tree of a text that was parsed before: parsed when asked for, and again if others were asked for meanwhile. */
export function heldTree(source: () => string): () => Root {
	let root: Root | undefined;
	const holder = {
		letGo(): void {
			root = undefined;
		},
	};
	return () => {
		if (root) return root;
		const text = source();
		root = treeOf(withoutFrontMatter(text));
		held.hold(holder, text.length);
		return root;
	};
}
