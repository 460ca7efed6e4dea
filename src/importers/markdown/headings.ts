import GithubSlugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { textOf, walk } from '../../core/syntax-tree.ts';
import { type AnchorMark, type Block, childrenOf, type Inline, paragraph, type Tree, text } from './nodes.ts';
import { rejoin } from './rejoin.ts';

/** The fragments that led to a heading in the original. */
export type Anchors = Map<string, Heading>;

/** All headings in the order of the text. */
export function headingsOf(tree: Root): Heading[] {
	const headings: Heading[] = [];
	walk(tree, (node) => {
		if (node.type === 'heading') headings.push(node as Heading);
	});
	return headings;
}

/** Each heading with the fragment that GitHub gives it. */
export function slugsOf(tree: Root): Map<Heading, string> {
	const slugger = new GithubSlugger();
	return new Map(headingsOf(tree).map((heading) => [heading, slugger.slug(textOf(heading).trim())]));
}

/**
 * Takes the fragments of the original: those of its headings, `{#id}` behind a heading, and `<a name>` in or right before
 * one. The marks are taken out of the tree, as are headings without words; headings become one line.
 */
export function takeAnchors(tree: Root): Anchors {
	const anchors: Anchors = new Map();
	for (const heading of headingsOf(tree)) {
		heading.children = heading.children.map((child) => (child.type === 'break' ? (text(' ') as typeof child) : child));
		walk(heading, (node) => {
			if (node.type !== 'text') return;
			const said = node as unknown as { value: string };
			said.value = rejoin(said.value, ' ');
		});
	}
	for (const [heading, slug] of slugsOf(tree)) anchors.set(slug, heading);
	const waiting: string[] = [];
	walk(tree, (node) => {
		if (node.type === 'anchorMark') waiting.push((node as AnchorMark).name);
		else if (node.type === 'heading') {
			const heading = node as Heading;
			const own = takeOwnId(heading);
			walk(heading, (inner) => {
				if (inner.type === 'anchorMark') waiting.push((inner as AnchorMark).name);
			});
			for (const name of own ? [own, ...waiting] : waiting) if (!anchors.has(name)) anchors.set(name, heading);
			waiting.length = 0;
		} else if (node.type === 'text' && (node as unknown as { value: string }).value.trim()) waiting.length = 0;
	});
	sweep(tree);
	return anchors;
}

/** `## Heading {#id}`, as Hugo and kramdown have it. */
function takeOwnId(heading: Heading): string | undefined {
	const last = heading.children.at(-1);
	const found = last?.type === 'text' ? /\{:?\s*#([\w-]+)\s*\}\s*$/.exec(last.value) : null;
	if (!found || last?.type !== 'text') return undefined;
	last.value = last.value.slice(0, found.index).trimEnd();
	if (!last.value) heading.children.pop();
	return found[1];
}

/** Takes out marks, and paragraphs and headings that have nothing in them. */
function sweep(node: Tree): void {
	if (!('children' in node)) return;
	const kept = childrenOf(node).filter((child) => {
		sweep(child);
		if (child.type === 'anchorMark') return false;
		return !((child.type === 'paragraph' || child.type === 'heading') && child.children.length === 0);
	});
	(node as { children: unknown[] }).children = kept;
}

/** The heading that stands for the whole document: the first one, if it is of the first level. */
export function titleHeading(tree: Root): Heading | undefined {
	const [first] = headingsOf(tree);
	return first?.depth === 1 && tree.children.includes(first) ? first : undefined;
}

/** Whether a heading is words alone: without an address, a picture or a comment that would be lost with it. */
export const isPlainHeading = ({ children }: Heading): boolean => children.every(isPlain);
const isPlain = (node: Inline | Tree): boolean =>
	['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'break'].includes(node.type) &&
	childrenOf(node).every(isPlain);

/**
 * Moves headings so that sections are of level 2, and none is more than one level below the one before it. A title that is
 * kept becomes a section like the others.
 */
export function levelHeadings(tree: Root, title: Heading | undefined): void {
	const others = headingsOf(tree).filter((heading) => heading !== title);
	if (title && others.length) title.depth = Math.min(...others.map(({ depth }) => depth)) as Heading['depth'];
	const open: number[] = [];
	const within = (blocks: readonly Block[], atRoot: boolean): void => {
		for (const block of blocks) {
			if (block.type === 'heading') {
				if (atRoot) {
					while (open.length && open.at(-1)! >= block.depth) open.pop();
					open.push(block.depth);
				}
				block.depth = Math.min(6, open.length + (atRoot ? 1 : 2)) as Heading['depth'];
			} else within(childrenOf(block) as Block[], atRoot && block.type === 'mdxJsxFlowElement');
		}
	};
	within(tree.children, true);
}

/** Takes a heading out of a tree. */
export function removeHeading(tree: Root, heading: Heading): void {
	tree.children = tree.children.filter((node) => node !== heading);
}

/** Text of a node as one line. */
export const lineOf = (node: Tree | RootContent): string => textOf(node).replace(/\s+/g, ' ').trim();

/** A paragraph of plain text. */
export const plainParagraph = (value: string): Block => paragraph([text(value)]);
