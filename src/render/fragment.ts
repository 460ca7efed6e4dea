import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { RenderContext } from './context.ts';
import { handlersFor } from './handlers.ts';
import { newestFirst } from './newest-first.ts';

/**
 * The body of a document to HTML. Takes the tree that the rules have seen; nothing of it is evaluated, and only what the
 * handlers make reaches the page. Where the body could not be parsed, there is none.
 */
export function renderFragment(context: RenderContext): string {
	const { body } = context.document;
	if (!body) return '';
	return renderTree(body, context);
}

/** The same for a part of a body. */
export function renderTree(tree: Root, context: RenderContext): string {
	return toHtml(treeOf(tree, context));
}

/** What the HTML is made of. Its nodes do not say where they stood. */
export function treeOf(written: Root, context: RenderContext): HastRoot {
	const tree = newestFirst(written);
	const whole = {
		whole(state: State): HastRoot {
			state.patch = () => {};
			gatherDefinitions(tree, state);
			return state.one(tree, undefined) as unknown as HastRoot;
		},
	};
	const handlers = { ...handlersFor(context), ...whole } as unknown as Handlers;
	// the library would look for definitions with a visitor that takes longer than all the rest: it sees one node
	return toHast({ type: 'whole' } as unknown as Root, {
		handlers,
		footnoteLabelTagName: 'h2',
		clobberPrefix: '',
	}) as HastRoot;
}

/** Of two with one name, the first. */
function gatherDefinitions(node: Nodes, state: State): void {
	if (node.type === 'definition' || node.type === 'footnoteDefinition') {
		const known: Map<string, unknown> = node.type === 'definition' ? state.definitionById : state.footnoteById;
		const name = node.identifier.toUpperCase();
		if (!known.has(name)) known.set(name, node);
	}
	if ('children' in node) for (const child of node.children) gatherDefinitions(child, state);
}
