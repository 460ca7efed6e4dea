import { bodyParts, endsInCode } from './body-parts.ts';
import type { Document } from './document.ts';
import { editAt, type Fix } from './fix.ts';
import { sectionScaffold } from './scaffold.ts';
import { type AskedSection, opens, type SectionConfig, sectionsAskedOf } from './sections.ts';
import { textOf } from './syntax-tree.ts';

/**
 * Adds a section that is missing at its place in the order, with what belongs there as something to be written:
 * `placeholder-text` goes on to ask for it. Undefined where the body ends in code that is not closed.
 */
export function addSection(document: Document, section: AskedSection, asking: SectionConfig): Fix | undefined {
	const { source } = document;
	const asked = sectionsAskedOf(document, asking);
	const rank = asked.findIndex(({ title }) => title === section.title);
	const ranked = bodyParts(document).map((part) => ({
		...part,
		rank: part.heading.depth === 2 ? asked.findIndex((each) => opens(each, textOf(part.heading).trim())) : -1,
	}));
	const above = ranked
		.filter((part) => part.rank !== -1 && part.rank < rank)
		.reduce<(typeof ranked)[number] | undefined>(
			(best, part) => (best && best.rank > part.rank ? best : part),
			undefined,
		);
	const at = above?.to ?? ranked.find((part) => part.rank > rank)?.from ?? source.length;
	if (at === source.length && endsInCode(document)) return undefined;
	const scaffold = sectionScaffold({ ...section, asks: `TODO: ${section.asks}` });
	const before = source.endsWith('\n\n', at) ? '' : '\n';
	return {
		does: `Add section \`${section.title}\`, which a person has to write`,
		edits: [editAt(source, at, at, before + scaffold + (at === source.length ? '' : '\n'))],
	};
}
