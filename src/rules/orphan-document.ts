import { type KindName, kindNamed } from '../../schemas/index.ts';
import { isOf } from '../core/document.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import type { HandbookRule } from '../core/rule.ts';

/** Where its readers come from. Other kinds are met by themselves: in lists by date, on the status page, in the calendar. */
const ways: Partial<Record<KindName, string>> = {
	runbook:
		'Name the alert that calls for it (`alerts`) or its services, or link to it from the page that one has open then',
	communication: 'Name it in the `communications` of a release or a rollback plan, or link to it from a runbook',
	migration: 'Name it in the `migrationGuides` of the release that asks for it',
	flag: 'Name it in the `flags` of the release that brought it, or say which services read it',
};
const notice =
	'---\ntitle: Rollback notice\nmoment: rollback\nto: customers\n---\n\nWe went back to the version before.\n';

export const orphanDocument: HandbookRule = {
	id: 'orphan-document',
	group: 'reference',
	scope: 'handbook',
	severity: 'info',
	severityFor: ({ size }) => (size === 'solo' ? 'off' : 'info'),
	asks: 'Runbooks, message templates, migration guides and flags are named by another document, or name what they are about.',
	why: 'In an incident nobody reads lists: what no page leads to is not there.',
	bad: { 'communications/rollback-notice.mdx': notice },
	good: {
		'communications/rollback-notice.mdx': notice,
		'guides/roll-back.mdx':
			'---\ntitle: Roll back\n---\n\nSend [the notice](../communications/rollback-notice.mdx) first.\n',
	},
	*check(handbook) {
		for (const [kind, help] of Object.entries(ways) as [KindName, string][]) {
			for (const document of handbook.all(kind)) {
				if (isLedTo(handbook, document)) continue;
				const label = kindNamed(kind)!.label.toLowerCase();
				yield {
					document,
					at: { field: ['title'] },
					message: `Unexpected ${label} that no other page leads to, expected one way to it`,
					help: `${help}; or take it out if nobody needs it.`,
				};
			}
		}
	},
};

/** Relations are shown at both ends; the owner alone says nothing of when a page is needed. */
function isLedTo(handbook: Handbook, document: Shaped): boolean {
	if (document.locale !== undefined) return true;
	if (isOf(document, 'runbook') && document.fields.alerts.length > 0) return true;
	return (
		handbook.backlinks(document).length > 0 ||
		handbook.references(document).some(({ by }) => 'field' in by && by.field[0] !== 'owner')
	);
}
