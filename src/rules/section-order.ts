import { displaced } from '../core/displaced.ts';
import { moveSection } from '../core/move-section.ts';
import type { Heading } from '../core/outline.ts';
import type { DocumentRule } from '../core/rule.ts';
import { opens, sectionsAskedOf } from '../core/sections.ts';

const runbook = (...titles: string[]) =>
	`---\ntitle: Disk full\ntype: alert\nalerts: [DiskFull]\n---\n${titles.map((title) => `\n## ${title}\n\nText.\n`).join('')}`;

export const sectionOrder: DocumentRule = {
	id: 'section-order',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ size }) => (size === 'solo' ? 'info' : 'warning'),
	asks: 'The sections of a document stand in the order that its kind gives them.',
	why: 'Who knows one runbook finds the way in all others, also at three in the morning.',
	bad: { 'runbooks/disk-full.mdx': runbook('Meaning', 'Impact', 'Mitigation', 'Diagnosis') },
	good: { 'runbooks/disk-full.mdx': runbook('Meaning', 'Impact', 'Diagnosis', 'Mitigation') },
	*check(document, config) {
		const sections = sectionsAskedOf(document, config);
		const opening: { heading: Heading; rank: number }[] = document.outline.headings
			.filter(({ depth }) => depth === 2)
			.map((heading) => ({ heading, rank: sections.findIndex((section) => opens(section, heading.text)) }))
			.filter(({ rank }) => rank !== -1);
		// where two headings could open a section, nobody can say which of them is meant
		const found = opening.filter(({ rank }) => opening.filter((other) => other.rank === rank).length === 1);
		for (const { at, belongs, other } of displaced(found.map(({ rank }) => rank))) {
			const [moved, fixed] = [found[at]!.heading, found[other]!.heading];
			yield {
				document,
				at: moved.node,
				message: `Unexpected section \`${moved.text}\` ${belongs === 'before' ? 'after' : 'before'} \`${fixed.text}\`, expected ${belongs} it`,
				help: `Move it. The order is ${sections
					.filter((_, rank) => found.some((each) => each.rank === rank))
					.map(({ title }) => title)
					.join(', ')}.`,
				fix: moveSection(document, moved, belongs, fixed),
				related: [{ document, at: fixed.node, message: `${moved.text} belongs ${belongs} this one` }],
			};
		}
	},
};
