import type { Handbook, Shaped } from './handbook.ts';
import { inWords, withinSentence } from './words.ts';

/** Whom a name means: a role of a team (`checkout/on-call`), a role alone (`release-manager`), or a team (`checkout`). */
export interface MeantPerson {
	team: Shaped<'team'> | undefined;
	/** Undefined where the team as a whole is meant. */
	role: string | undefined;
}

export function meantBy(handbook: Handbook, name: string): MeantPerson {
	const slash = name.indexOf('/');
	const team = handbook.get('team', slash === -1 ? name : name.slice(0, slash));
	return { team, role: slash === -1 && team ? undefined : name.slice(slash + 1) };
}

/** Who is meant, as readers say it: `checkout/on-call` -> `Checkout, on-call`. Where there is no such team, the role. */
export function personInWords(handbook: Handbook, name: string): string {
	const { team, role } = meantBy(handbook, name);
	if (!team) return inWords(role ?? name);
	return role === undefined ? team.fields.title : `${team.fields.title}, ${withinSentence(inWords(role))}`;
}
