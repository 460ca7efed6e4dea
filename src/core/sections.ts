import type { Nodes, RootContent } from 'mdast';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import { usualProfile } from '../../schemas/handbook.ts';
import { kindNamed } from '../../schemas/index.ts';
import type { Kind, Section } from '../../schemas/kind.ts';
import { isAsked } from './asked.ts';
import type { Document } from './document.ts';
import type { Heading } from './outline.ts';
import { isSameNode } from './syntax-tree.ts';

/** A section that has its place in a document, and whether it has to be there. */
export interface AskedSection extends Pick<Section, 'title' | 'asks' | 'also'> {
	required: boolean;
}

/** What of `handbook.yaml` decides which sections are asked. */
export type SectionConfig = Pick<HandbookConfig, 'profile' | 'sections'>;

const fold = (text: string): string => text.trim().toLowerCase().replace(/[:.]$/, '');

/** Whether a heading opens a section, under its own name or one that says the same. */
export const opens = (section: Pick<Section, 'title' | 'also'>, heading: string): boolean =>
	[section.title, ...(section.also ?? [])].some((name) => fold(name) === fold(heading));

/**
 * The sections of a document of a kind with these fields, in their order: those that the kind has for its type and status,
 * required as the profile asks it, and then as the handbook changes it one by one.
 */
export function sectionsFor(
	kind: Pick<Kind, 'name' | 'sections'>,
	fields: Record<string, unknown>,
	{ profile, sections: changes }: SectionConfig = { profile: usualProfile, sections: [] },
): AskedSection[] {
	const asked: AskedSection[] = placed(kind, fields).map(({ when, required, ...section }) => ({
		...section,
		required: isAsked(required, { fields, profile }),
	}));
	for (const change of changes) {
		if (change.kind !== kind.name || !isFor(change.types, fields.type) || !isFor(change.statuses, fields.status))
			continue;
		const known = asked.find((section) => opens(section, change.title));
		if (change.asked === 'never') {
			if (known) asked.splice(asked.indexOf(known), 1);
		} else if (known) known.required = change.asked === 'required';
		else
			asked.push({
				title: change.title,
				asks: change.asks ?? 'What the section is for, in the words of your team.',
				required: change.asked === 'required',
			});
	}
	return asked;
}

const isFor = (words: readonly string[], word: unknown): boolean =>
	words.length === 0 || words.some((each) => each === word);

/** The sections that have their place in a document with these fields, whatever the profile asks. */
const placed = ({ sections }: Pick<Kind, 'sections'>, fields: Record<string, unknown>): Section[] =>
	sections.filter(({ when }) => when === undefined || isAsked(when, { fields, profile: usualProfile }));

/** The sections asked of a document; none where its fields do not tell. */
export const sectionsAskedOf = ({ kind, fields }: Document, config: SectionConfig): AskedSection[] =>
	fields ? sectionsFor(kindNamed(kind)!, fields, config) : [];

/** The section asked of a document that a heading of it opens. */
export const sectionUnder = (
	document: Document,
	{ depth, text }: Heading,
	config: SectionConfig,
): AskedSection | undefined =>
	depth === 2 ? sectionsAskedOf(document, config).find((section) => opens(section, text)) : undefined;

/** The heading that opens a section of a document. Sections are headings of depth 2. */
export const headingOf = ({ outline }: Document, section: Pick<Section, 'title' | 'also'>): Heading | undefined =>
	outline.headings.find(({ depth, text }) => depth === 2 && opens(section, text));

/** The content of a section: what stands between its heading and the next of depth 1 or 2. */
export function contentOf(document: Document, title: string): RootContent[] {
	const { kind, fields } = document;
	const known = fields && placed(kindNamed(kind)!, fields).find((each) => fold(each.title) === fold(title));
	const section = known ?? { title };
	const heading = headingOf(document, section);
	if (!heading || !document.body) return [];
	const { children } = document.body;
	const from = children.findIndex((node) => isSameNode(node, heading.node)) + 1;
	const to = children.findIndex((node: Nodes, index) => index >= from && node.type === 'heading' && node.depth <= 2);
	return children.slice(from, to === -1 ? undefined : to);
}
