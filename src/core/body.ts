import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { findTooDense } from './density.ts';
import type { Fault } from './fault.ts';
import { findDeepNesting, maxNesting } from './nesting.ts';
import { lineOf, spanAt } from './place.ts';

/**
 * Restricted MDX to mdast: the one parse that the rules and the renderer share. What the tree may hold is decided by
 * `outline.ts`; nothing in it is ever evaluated. The text has to end with a newline.
 */
export function parseBody(text: string): { tree: Root } | { fault: Fault } {
	const deep = findDeepNesting(text);
	if (deep !== undefined) return { fault: tooDeep(text, deep) };
	const dense = findTooDense(text);
	if (dense !== undefined) return { fault: tooDense(text, dense) };
	let tree: Root;
	try {
		tree = treeOf(text);
	} catch (error) {
		return { fault: syntaxFault(text, error instanceof Error ? error.message : String(error)) };
	}
	const node = deepNode(tree as Nested);
	return node === undefined ? { tree } : { fault: tooDeep(text, node) };
}

/** The tree of a text that `parseBody` had no fault to find with. Such a text is not measured again. */
export const treeOf = (text: string): Root =>
	mdxToMdast(text, { features: { gfm: true, frontmatter: false } }) as unknown as Root;

const tooDeep = (text: string, offset: number): Fault => ({
	rule: 'body-syntax',
	span: spanAt(text, offset, offset + 1),
	message: `Unexpected nesting deeper than ${maxNesting} levels`,
	help: 'Split it up: lists, quotes, brackets and components nest at most that deep.',
});

const tooDense = (text: string, offset: number): Fault => ({
	rule: 'body-syntax',
	span: spanAt(text, offset, offset + 1),
	message: 'Unexpected number of lines, marks or tags up to here, expected fewer in one document',
	help: 'Split the document, and long paragraphs with empty lines; keep data and logs in files of their own.',
});

interface Nested {
	children?: Nested[];
	position?: { start: { offset?: number } };
}

/** Where a tree is too deep. Goes no deeper itself; the last child first. */
function deepNode(node: Nested, depth = 0): number | undefined {
	if (depth > maxNesting * 2) return node.position?.start.offset ?? 0;
	const { children } = node;
	if (!children) return undefined;
	for (let at = children.length - 1; at >= 0; at--) {
		const found = deepNode(children[at]!, depth + 1);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The parser's words, and what to write instead. Each begins with the place: `4:12: Unexpected …`. */
function syntaxFault(text: string, said: string): Fault {
	const [, line = '1', column = '1', rest = said] = /^(\d+):(\d+):\s*([\s\S]*)$/.exec(said) ?? [];
	const start = { line: Number(line), column: Number(column) };
	const excerpt = lineOf(text, start.line) ?? '';
	const message = rest.split(/ \((?:note: |mdx-jsx:)/, 1)[0]!.trim();
	return {
		rule: 'body-syntax',
		span: { start, end: { line: start.line, column: start.column + 1 } },
		message: message || 'Unexpected text, expected Markdown',
		help: wayOut(message, excerpt.slice(Math.max(0, start.column - 2))),
	};
}

function wayOut(message: string, at: string): string {
	if (at.includes('<!--')) return 'Write a comment as {/* … */}.';
	if (/<(https?:|mailto:)/.test(at)) return 'Write a link as [text](address); <address> is not a link here.';
	if (/expression|brace/.test(message))
		return 'Braces have a meaning here: write \\{ for the character, or put `code` marks around it.';
	if (/closing tag|end of file/i.test(message))
		return 'Close the component (`</Name>`, or `<Name />` if it holds nothing).';
	return 'Write &lt; for the character <, or put `code` marks around it.';
}
