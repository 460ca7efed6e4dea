import type { Root } from 'mdast';
import { treeOf } from './body.ts';
import { withoutFrontMatter } from './front-matter.ts';

/** Trees take some forty times the memory of their texts; these are the lengths of the texts whose trees are held. */
const mostHeld = 500_000;
const holders: { length: number; letGo(): void }[] = [];
let heldLength = 0;

/**
 * The tree of a text that was parsed before: parsed when asked for, and again if others were asked for meanwhile. Held by
 * number, and not until memory is short: what the collector of garbage finds in many of its rounds it moves around, and
 * keeps.
 */
export function heldTree(source: () => string): () => Root {
	let root: Root | undefined;
	const letGo = (): void => {
		root = undefined;
	};
	return () => {
		if (root) return root;
		const text = source();
		root = treeOf(withoutFrontMatter(text));
		heldLength += text.length;
		holders.push({ length: text.length, letGo });
		while (heldLength > mostHeld && holders.length > 1) {
			const oldest = holders.shift()!;
			heldLength -= oldest.length;
			oldest.letGo();
		}
		return root;
	};
}
