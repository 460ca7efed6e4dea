import type { Profile } from './profile.ts';

/** Something is asked when every part that is given holds: of each list, one word. */
export interface When extends Partial<{ [P in keyof Profile]: readonly Profile[P][] }> {
	/** Fields of the document, by their dotted path, and the words that they may hold: `{ status: ['released'] }`. */
	where?: Readonly<Record<string, readonly string[]>>;
	/** Fields of the document, by their dotted path, that are there. */
	given?: readonly string[];
	/** Of a field in a list or a group: fields beside it, and the words that they may hold. */
	beside?: Readonly<Record<string, readonly string[]>>;
}

/** Always, never, or whenever one of these holds. */
export type Asked = boolean | readonly When[];

/** Where more people than those who wrote something have to rely on it. */
export const largeOrRegulated: readonly When[] = [{ size: ['organisation'] }, { risk: ['regulated'] }];
/** Everywhere but where one person looks after something of little risk. */
export const unlessSmall: readonly When[] = [{ size: ['team', 'organisation'] }, { risk: ['standard', 'regulated'] }];

/** The same, and only where this holds too. */
export const and = (all: readonly When[], too: When): When[] => all.map((each) => ({ ...each, ...too }));
