import { datedDocuments, movedSince } from '../core/moved.ts';
import type { HandbookRule } from '../core/rule.ts';

const freeze = (start: string, sequence: string) => ({
	'events/year-end-freeze.mdx': `---\ntitle: Year-end freeze\ncategory: freeze\nstart: ${start}\nend: 2027-01-03\n${sequence}---\n\nNothing goes out.\n`,
});

export const sequenceBumped: HandbookRule = {
	id: 'sequence-bumped',
	group: 'calendar',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size }) => (size === 'solo' ? 'info' : 'warning'),
	asks: 'When an event, or a time of a release, is moved, its `sequence` is raised.',
	why: 'Calendars that were subscribed to know by SEQUENCE alone which of two versions is the newer one; without it somebody comes on the old day.',
	before: freeze('2026-12-18', ''),
	bad: freeze('2026-12-16', ''),
	good: freeze('2026-12-16', 'sequence: 1\n'),
	*check(handbook, { history }) {
		if (!history) return;
		for (const document of datedDocuments(handbook)) {
			const before = history.previous(document.file);
			const moved = before === undefined ? undefined : movedSince(document, before, handbook.config.timeZone);
			const { sequence } = document.fields;
			if (!moved || sequence > moved.sequence) continue;
			const fields = moved.fields.map((field) => `\`${field}\``).join(', ');
			yield {
				document,
				at: { field: sequence > 0 ? ['sequence'] : moved.fields[0]!.split('.') },
				message: `Unexpected sequence ${sequence} after ${fields} changed, expected ${moved.sequence + 1} or more`,
				help: `Write \`sequence: ${moved.sequence + 1}\`. It was ${moved.sequence} at ${history.base}, with another time.`,
			};
		}
	},
};
