import { withArticle } from '../../schemas/fields/article.ts';
import { kindNamed } from '../../schemas/index.ts';
import { addSection } from '../core/add-section.ts';
import type { DocumentRule } from '../core/rule.ts';
import { headingOf, sectionsAskedOf } from '../core/sections.ts';

export const requiredSections: DocumentRule = {
	id: 'required-sections',
	group: 'document',
	scope: 'document',
	severity: 'error',
	asks: 'A document has the sections that its kind asks of it, as headings of depth 2.',
	why: 'A reader under stress looks for a section where it always is.',
	bad: { 'runbooks/disk-full.mdx': runbook('') },
	good: { 'runbooks/disk-full.mdx': runbook('\n## Mitigation\n\nDelete old logs.\n') },
	*check(document, config) {
		if (!document.hasBody) return;
		for (const section of sectionsAskedOf(document, config)) {
			if (!section.required || headingOf(document, section)) continue;
			const { label } = kindNamed(document.kind)!;
			const { type, status } = document.fields as { type?: string; status?: string };
			const which = [...(type ? [`type ${type}`] : []), ...(status ? [`status ${status}`] : [])].join(', ');
			yield {
				document,
				at: type === undefined ? { field: ['title'] } : { field: ['type'] },
				message: `Missing section \`${section.title}\`, expected in ${withArticle(label.toLowerCase())}${which && ` of ${which}`}`,
				help: `Add \`## ${section.title}\`: ${section.asks}`,
				fix: addSection(document, section, config),
			};
		}
	},
};

function runbook(end: string): string {
	return `---\ntitle: Disk full\ntype: alert\nalerts: [DiskFull]\n---\n\n## Meaning\n\nA disk is full.\n\n## Impact\n\nNothing is written.\n\n## Diagnosis\n\nRun \`df\`.\n${end}`;
}
