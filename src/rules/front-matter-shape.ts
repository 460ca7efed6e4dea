import { writeInstead } from '../core/field-fix.ts';
import type { DocumentRule } from '../core/rule.ts';

export const frontMatterShape: DocumentRule = {
	id: 'front-matter-shape',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'The fields of a document have the form that its kind asks, and those that it needs are there.',
	why: 'A date that does not exist or a status that nobody knows is found in the incident, if it is not found here.',
	bad: { 'decisions/0001-trains.mdx': decision('2026-02-30') },
	good: { 'decisions/0001-trains.mdx': decision('2026-02-28') },
	*check(document) {
		for (const issue of document.issues) {
			const { path, unknownKey, message, help } = issue;
			if (unknownKey === undefined)
				yield { document, at: { field: path }, message, help, fix: writeInstead(document, issue) };
		}
	},
};

function decision(date: string): string {
	return `---\ntitle: Trains\nstatus: accepted\ndate: ${date}\n---\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Alternatives\n\nC.\n\n## Consequences\n\nD.\n`;
}
