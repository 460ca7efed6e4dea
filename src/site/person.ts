import type { Handbook } from '../core/handbook.ts';
import { meantBy, personInWords } from '../core/person-name.ts';
import { documentHref } from './links.ts';

export interface Person {
	/** As readers say it: `Checkout, on-call`. */
	words: string;
	/** The page of their team. */
	href?: string;
	/** How they are reached, as their team says. */
	contact?: string;
}

/** Who is meant by a role, `release-manager`, or by a team and a role in it, `checkout/on-call`. */
export function personOf(handbook: Handbook, name: string): Person {
	const { team, role } = meantBy(handbook, name);
	const contact = team?.fields.members.find((member) => member.role === role)?.contact;
	return {
		words: personInWords(handbook, name),
		...(team ? { href: documentHref(handbook, team) } : {}),
		...(contact ? { contact } : {}),
	};
}
