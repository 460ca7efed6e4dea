import { type KindName, kinds } from '../../schemas/index.ts';
import { isPublishable } from '../core/document.ts';
import { perHandbook } from '../core/memo.ts';
import { listHref } from './links.ts';

export interface NavigationGroup {
	title: string;
	entries: { kind: KindName; label: string; href: string; count: number }[];
}

/** Which kinds stand together, and under which heading. A kind that is in none comes under the last heading. */
const groups: { title: string; kinds: KindName[] }[] = [
	{ title: 'Respond', kinds: ['runbook', 'rollback-plan', 'incident', 'communication'] },
	{ title: 'Ship', kinds: ['release', 'migration', 'advisory', 'flag', 'event'] },
	{ title: 'Know', kinds: ['service', 'environment', 'team', 'guide', 'decision'] },
	{ title: 'Learn', kinds: ['exercise', 'retrospective'] },
];

/** The kinds of a handbook that have documents, grouped, with how many there are. */
export const navigationOf = perHandbook('navigation', (handbook): NavigationGroup[] => {
	const counts = new Map<KindName, number>();
	for (const document of handbook.documents) {
		if (isPublishable(document) && !document.locale) counts.set(document.kind, (counts.get(document.kind) ?? 0) + 1);
	}
	const placed = new Set(groups.flatMap(({ kinds }) => kinds));
	const others = kinds.map(({ name }) => name).filter((name) => !placed.has(name));
	return [...groups, { title: 'More', kinds: others }]
		.map(({ title, kinds: names }) => ({
			title,
			entries: names
				.filter((name) => counts.has(name))
				.map((name) => ({
					kind: name,
					label: kinds.find((kind) => kind.name === name)!.plural,
					href: listHref(handbook, name),
					count: counts.get(name)!,
				})),
		}))
		.filter(({ entries }) => entries.length > 0);
});
