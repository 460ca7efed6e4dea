import type { Nodes, RootContent } from 'mdast';
import { kindNamed } from '../../schemas/index.ts';
import type { Section } from '../../schemas/kind.ts';
import type { Document } from './document.ts';
import type { Heading } from './outline.ts';
import { isSameNode } from './syntax-tree.ts';

const fold = (text: string): string => text.trim().toLowerCase().replace(/[:.]$/, '');

/** Whether a heading opens a section, under its own name or one that says the same. */
export const opens = (section: Section, heading: string): boolean =>
	[section.title, ...(section.also ?? [])].some((name) => fold(name) === fold(heading));

/** The sections asked of a document; none where its fields do not tell. */
export const sectionsAskedOf = ({ kind, fields }: Document): Section[] =>
	fields ? kindNamed(kind)!.sections(fields) : [];

/** The section asked of a document that a heading of it opens. */
export const sectionUnder = (document: Document, { depth, text }: Heading): Section | undefined =>
	depth === 2 ? sectionsAskedOf(document).find((section) => opens(section, text)) : undefined;

/** The heading that opens a section of a document. Sections are headings of depth 2. */
export const headingOf = ({ outline }: Document, section: Section): Heading | undefined =>
	outline.headings.find(({ depth, text }) => depth === 2 && opens(section, text));

/** The content of a section: what stands between its heading and the next of depth 1 or 2. */
export function contentOf(document: Document, title: string): RootContent[] {
	const section = sectionsAskedOf(document).find((each) => fold(each.title) === fold(title)) ?? {
		title,
		required: false,
		asks: '',
	};
	const heading = headingOf(document, section);
	if (!heading || !document.body) return [];
	const { children } = document.body;
	const from = children.findIndex((node) => isSameNode(node, heading.node)) + 1;
	const to = children.findIndex((node: Nodes, index) => index >= from && node.type === 'heading' && node.depth <= 2);
	return children.slice(from, to === -1 ? undefined : to);
}
