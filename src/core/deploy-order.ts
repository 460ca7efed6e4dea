import { type Dependence, type DirectNeeds, dependence } from './dependence.ts';

/** One entry of a deploy order: a service, and what has to be deployed before it. */
export interface Deployed {
	service: string;
	dependsOn: readonly string[];
}

/**
 * What each service of a deploy order needs directly. Where no entry names a dependency, the list itself is the order:
 * each needs the one above it.
 */
export function directNeeds(order: readonly Deployed[]): DirectNeeds {
	const isNamed = order.some(({ dependsOn }) => dependsOn.length > 0);
	const direct = new Map<string, string[]>();
	for (const [index, { service, dependsOn }] of order.entries()) {
		const needs = isNamed ? dependsOn : index > 0 ? [order[index - 1]!.service] : [];
		direct.set(service, [...(direct.get(service) ?? []), ...needs]);
	}
	return direct;
}

/** What has to be deployed before what, all the way down. */
export const neededBy = (order: readonly Deployed[]): Dependence => dependence(directNeeds(order));

/**
 * The pairs of a rollback that do not mirror the deploy order. If `orders` needs `payments`, then `payments` was
 * deployed first, and `orders` has to go back first; a plan that takes `payments` back while `orders` still needs it
 * breaks `orders`. Gives the indexes of each such pair into the plan; neighbours in conflict come first. A service that
 * stands in the plan several times counts from its last step. Of services in a circle nothing is asked.
 */
export function brokenPairs(
	{ has, needs }: Dependence,
	rollback: readonly string[],
): { early: number; late: number }[] {
	const known = rollback.flatMap((service, index) => (has(service) ? [[service, index] as const] : []));
	const last = [...new Map(known).values()].sort((a, b) => a - b);
	const pairs: { early: number; late: number }[] = [];
	for (const [place, early] of last.entries()) {
		for (const late of last.slice(place + 1)) {
			const [first, second] = [rollback[early]!, rollback[late]!];
			if (needs(second, first) && !needs(first, second)) pairs.push({ early, late });
		}
	}
	return pairs.sort((a, b) => a.late - a.early - (b.late - b.early) || a.early - b.early);
}

/** So many of a circle are named. */
export const mostOfCircle = 12;

/** `shop → payments → shop`; of a long circle its begin, and how many there are. */
export const inCircle = (ids: readonly string[]): string =>
	[...ids.slice(0, mostOfCircle), ...(ids.length > mostOfCircle ? [`… (${ids.length} in all)`] : []), ids[0]].join(
		' → ',
	);
