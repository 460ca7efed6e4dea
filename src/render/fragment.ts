import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { RenderContext } from './context.ts';
import { handlersFor } from './handlers.ts';

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

/** What the HTML is made of. */
export const treeOf = (tree: Root, context: RenderContext): HastRoot =>
	unified()
		.use(remarkRehype, { handlers: handlersFor(context), footnoteLabelTagName: 'h2', clobberPrefix: '' })
		.runSync(tree) as HastRoot;
