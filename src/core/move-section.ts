import GithubSlugger from 'github-slugger';
import { type BodyPart, bodyParts, endsInCode } from './body-parts.ts';
import type { Document } from './document.ts';
import { editAt, type Fix } from './fix.ts';
import type { Heading } from './outline.ts';
import { isSameNode, walk } from './syntax-tree.ts';

/**
 * Moves a section, whole, before or after another. The blank lines between sections stay where they are, so that the
 * text holds the same lines as before. Undefined where more than the order would change: where headings are not plain
 * lines of the body, a heading of level 1 lies between, or an address would lead to another heading.
 */
export function moveSection(
	document: Document,
	moved: Heading,
	belongs: 'before' | 'after',
	other: Heading,
): Fix | undefined {
	const parts = bodyParts(document);
	const at = parts.findIndex(({ heading }) => isSameNode(heading, moved.node));
	const to = parts.findIndex(({ heading }) => isSameNode(heading, other.node));
	if (at === -1 || to === -1) return undefined;
	const range = parts.slice(Math.min(at, to), Math.max(at, to) + 1);
	if (range.some(({ heading }) => !isPlain(document, heading))) return undefined;
	if (range.at(-1) === parts.at(-1) && endsInCode(document)) return undefined;
	const turned = at < to ? [...range.slice(1), range[0]!] : [range.at(-1)!, ...range.slice(0, -1)];
	const cut = at < to ? range[0]!.to : range.at(-1)!.from;
	if (!keepsAddresses(document, range[0]!.from, cut, range.at(-1)!.to)) return undefined;
	const { source } = document;
	const text = turned
		.map(({ from, textEnd }, index) => source.slice(from, textEnd) + blankLinesOf(source, range[index]!))
		.join('');
	return {
		does: `Move section \`${moved.text}\` ${belongs} \`${other.text}\``,
		edits: [editAt(source, range[0]!.from, range.at(-1)!.to, text)],
	};
}

const blankLinesOf = (source: string, { textEnd, to }: BodyPart): string => source.slice(textEnd, to);

/** Written as `## Heading`: one that is underlined would take in a line that comes before it. */
const isPlain = ({ source }: Document, { depth, position }: BodyPart['heading']): boolean =>
	depth === 2 && source.startsWith('##', position!.start.offset);

/**
 * Whether each heading has the same address when what stands between two offsets is exchanged at `cut`, and the name of
 * each definition is there once, so that their order does not matter.
 */
function keepsAddresses({ outline, body }: Document, from: number, cut: number, to: number): boolean {
	const between = (start: number, end: number): Heading[] =>
		outline.headings.filter(({ node }) => node.position!.start.offset! >= start && node.position!.start.offset! < end);
	const slugger = new GithubSlugger();
	const headings = [between(0, from), between(cut, to), between(from, cut), between(to, Infinity)].flat();
	if (!headings.every(({ text, anchor }) => slugger.slug(text) === anchor)) return false;
	const names = new Set<string>();
	let isUnique = true;
	walk(body!, (node) => {
		if (node.type !== 'definition') return;
		const { identifier } = node as unknown as { identifier: string };
		isUnique &&= !names.has(identifier);
		names.add(identifier);
	});
	return isUnique;
}
