import { suggester } from '../core/nearest.ts';
import { peopleIn } from '../core/people.ts';
import { attributePlace } from '../core/props.ts';
import type { HandbookRule } from '../core/rule.ts';
import { serviceText, teamText } from './examples.ts';

const example = (contact: string) => ({
	'teams/checkout.mdx': teamText(['on-call', 'tech-lead']),
	'services/payments.mdx': serviceText('Payments', `supportContact: ${contact}\n`),
});

export const roleFilled: HandbookRule = {
	id: 'role-filled',
	group: 'team',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' ? 'info' : risk === 'low' ? 'warning' : 'error'),
	asks: 'A role that is named as team/role is a role of that team.',
	why: 'A plan that counts on a role which nobody holds counts on nobody.',
	bad: example('checkout/on-cal'),
	good: example('checkout/on-call'),
	*check(handbook) {
		const teams = handbook.all('team').filter(({ fields }) => fields.members.length > 0);
		// A handbook that does not list its people says nothing of who is there.
		if (teams.length === 0) return;
		const roles = [...new Set(teams.flatMap(({ fields }) => fields.members.map(({ role }) => role)))];
		const teamIds = teams.map(({ id }) => id);
		const suggest = suggester();
		for (const document of handbook.documents) {
			for (const { name, by } of peopleIn(document)) {
				const [id, role] = name.split('/') as [string, string | undefined];
				const at =
					'field' in by
						? { field: by.field }
						: (attributePlace(document.source, by.component, by.prop) ?? by.component);
				if (role === undefined) {
					// A role by itself may be one that no team lists, unless it is nearly one that is listed.
					const near = roles.includes(id) ? undefined : suggest(id, roles);
					if (near && near.length > 4 && Math.abs(near.length - id.length) < 2)
						yield { document, at, ...told(name, near) };
					continue;
				}
				const team = handbook.get('team', id);
				if (!team) {
					if (handbook.find('team', id)) continue;
					const near = suggest(id, teamIds);
					yield { document, at, ...told(name, near && `${near}/${role}`) };
					continue;
				}
				const members = team.fields.members.map((member) => member.role);
				if (members.length === 0 || members.includes(role)) continue;
				const near = suggest(role, members);
				yield {
					document,
					at,
					...told(name, near && `${id}/${near}`),
					related: [
						{ document: team, at: { field: ['members'], part: 'key' }, message: `The roles: ${members.join(', ')}` },
					],
				};
			}
		}
	},
};

const told = (name: string, near: string | undefined) => ({
	message: `Unexpected role \`${name}\`, expected ${near ? `\`${near}\`` : 'one that a team has'}`,
	help: near
		? `Write \`${near}\`, or add the role to its team.`
		: 'Add the role to the `members` of its team, or name another one.',
});
