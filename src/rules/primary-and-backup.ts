import type { HandbookRule, Report } from '../core/rule.ts';
import { teamText } from './examples.ts';

const team = (backup: string) =>
	teamText(['on-call', 'on-call-backup'], `onCall:\n  primary: checkout/on-call\n${backup}`);

export const primaryAndBackup: HandbookRule = {
	id: 'primary-and-backup',
	group: 'team',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		size === 'solo' ? 'off' : risk === 'low' ? 'info' : risk === 'regulated' ? 'error' : 'warning',
	asks: 'Who is on call, for a team or while a release goes out, has a second one behind them.',
	why: 'The one on call sits in a tunnel exactly once, and that is enough.',
	bad: { 'teams/checkout.mdx': team('') },
	good: { 'teams/checkout.mdx': team('  backup: checkout/on-call-backup\n') },
	*check(handbook) {
		for (const document of handbook.all('team'))
			if (document.fields.onCall) yield* judged(document, 'onCall', document.fields.onCall);
		for (const document of handbook.all('release')) {
			const { status, staffing } = document.fields;
			if (staffing && (status === 'frozen' || status === 'candidate')) yield* judged(document, 'staffing', staffing);
		}
		for (const document of handbook.all('service')) {
			const { tier, owner } = document.fields;
			const team = handbook.get('team', owner);
			if (tier === undefined || tier > 1 || !team || team.fields.members.length === 0 || team.fields.onCall) continue;
			yield {
				document,
				at: { field: ['owner'] },
				message: `Missing on-call of team \`${owner}\`, which owns a service of tier ${tier}, expected a primary and a backup`,
				help: `Add \`onCall\` with \`primary\` and \`backup\` to ${team.file}.`,
				related: [{ document: team, at: { field: ['members'], part: 'key' }, message: 'The team' }],
			};
		}
	},
};

function* judged(
	document: Report['document'],
	field: 'onCall' | 'staffing',
	{ primary, backup }: { primary: string; backup?: string | undefined },
): Iterable<Report> {
	if (backup === undefined) {
		yield {
			document,
			at: { field: [field, 'primary'] },
			message: `Missing backup of \`${primary}\`, expected somebody who answers if they do not`,
			help: 'Write `backup` beside `primary`: another role, if need be of another team.',
		};
	} else if (backup === primary) {
		yield {
			document,
			at: { field: [field, 'backup'] },
			message: `Unexpected backup \`${backup}\`, the same as the primary, expected another role`,
			help: 'Name a role that somebody else holds, if need be of another team.',
		};
	}
}
