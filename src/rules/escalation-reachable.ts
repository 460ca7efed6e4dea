import type { Handbook } from '../core/handbook.ts';
import { seatNamed } from '../core/people.ts';
import { attributePlace, propsAsWritten } from '../core/props.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { contentOf } from '../core/sections.ts';
import { alertText } from './examples.ts';

const team = (contact: string) =>
	`---\ntitle: Checkout\nmembers:\n  - role: on-call\n${contact}---\n\nLooks after payments.\n`;
const runbook = alertText({ fields: 'escalation:\n  - after: PT15M\n    to: checkout/on-call\n' });

export const escalationReachable: HandbookRule = {
	id: 'escalation-reachable',
	group: 'runbook',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'Whoever is to be called can be called: the way is said there, or in their team; grave alerts name somebody.',
	why: 'The name of a role is no help to somebody who does not know its number.',
	bad: { 'teams/checkout.mdx': team(''), 'runbooks/disk-full.mdx': runbook },
	good: { 'teams/checkout.mdx': team("    contact: 'pager: checkout'\n"), 'runbooks/disk-full.mdx': runbook },
	*check(handbook) {
		for (const document of [...handbook.all('runbook'), ...handbook.all('team')]) {
			for (const [index, { to, via }] of document.fields.escalation.entries())
				yield* unreachable(handbook, document, to, via, { field: ['escalation', index, 'to'] });
		}
		for (const document of handbook.documents) {
			for (const { node } of document.outline.components) {
				if (node.name !== 'Contact') continue;
				const { who = '', via } = propsAsWritten(node);
				yield* unreachable(handbook, document, who, via, attributePlace(document.source, node, 'who') ?? node);
			}
		}
		for (const document of handbook.all('runbook')) {
			const { type, severity, owner, escalation } = document.fields;
			const grave = type === 'alert' && (severity === 'critical' || severity === 'high');
			const team = handbook.get('team', owner);
			if (!grave || !team || escalation.length || contentOf(document, 'Escalate').length) continue;
			if (team.fields.escalation.length || document.outline.components.some(({ node }) => node.name === 'Contact'))
				continue;
			yield {
				document,
				at: { field: ['severity'] },
				message: `Missing escalation of a runbook of severity ${severity}, expected whom to call next`,
				help: `Add \`escalation\` here, or to ${team.file}: after how long, to whom, and how.`,
			};
		}
	},
};

function* unreachable(
	handbook: Handbook,
	document: Report['document'],
	name: string,
	via: string | undefined,
	at: Report['at'],
): Iterable<Report> {
	const seat = seatNamed(handbook, name);
	if (!seat || via !== undefined || seat.member.contact !== undefined) return;
	const index = seat.team.fields.members.indexOf(seat.member);
	yield {
		document,
		...(at ? { at } : {}),
		message: `Missing way to reach \`${name}\`, expected one here or in the team`,
		help: `Write \`contact\` for this role in ${seat.team.file}, such as \`pager: ${name.split('/')[0]}\`.`,
		related: [
			{ document: seat.team, at: { field: ['members', index, 'role'] }, message: 'The role, without a contact' },
		],
	};
}
