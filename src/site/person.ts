import type { Handbook } from '../core/handbook.ts';
import { documentHref } from './links.ts';
import { inWords } from './words.ts';

export interface Person {
	/** What the handbook calls them: `checkout/on-call`. */
	name: string;
	role: string;
	team?: { title: string; href: string };
	/** How they are reached, as their team says. */
	contact?: string;
}

/** Who is meant by a role, `release-manager`, or by a team and a role in it, `checkout/on-call`. */
export function personOf(handbook: Handbook, name: string): Person {
	const slash = name.indexOf('/');
	const role = name.slice(slash + 1);
	const team = slash === -1 ? undefined : handbook.get('team', name.slice(0, slash));
	const contact = team?.fields.members.find((member) => member.role === role)?.contact;
	return {
		name,
		role: inWords(role),
		...(team ? { team: { title: team.fields.title, href: documentHref(handbook, team) } } : {}),
		...(contact ? { contact } : {}),
	};
}
