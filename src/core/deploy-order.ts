/** One entry of a deploy order: a service, and what has to be deployed before it. */
export interface Deployed {
	service: string;
	dependsOn: readonly string[];
}

/**
 * What has to be deployed before what, all the way down: for each service, every service that it needs directly or not.
 * Where no entry names a dependency, the list itself is the order: each needs the one above it.
 */
export function neededBy(order: readonly Deployed[]): Map<string, Set<string>> {
	const listed = order.some(({ dependsOn }) => dependsOn.length > 0)
		? order
		: order.map(({ service }, index) => ({ service, dependsOn: index > 0 ? [order[index - 1]!.service] : [] }));
	const direct = new Map(listed.map(({ service, dependsOn }) => [service, dependsOn]));
	const needs = new Map<string, Set<string>>();
	for (const { service } of listed) {
		const seen = new Set<string>();
		const stack = [...(direct.get(service) ?? [])];
		for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
			if (seen.has(next)) continue;
			seen.add(next);
			stack.push(...(direct.get(next) ?? []));
		}
		needs.set(service, seen);
	}
	return needs;
}

/**
 * The pairs of a rollback that do not mirror the deploy order. If `orders` needs `payments`, then `payments` was
 * deployed first, and `orders` has to go back first; a plan that takes `payments` back while `orders` still needs it
 * breaks `orders`. Gives the indexes of each such pair into the plan; neighbours in conflict come first. A service that
 * stands in the plan several times counts from its last step.
 */
export function brokenPairs(
	order: readonly Deployed[],
	rollback: readonly string[],
): { early: number; late: number }[] {
	const needs = neededBy(order);
	const pairs: { early: number; late: number }[] = [];
	for (let early = 0; early < rollback.length; early++) {
		for (let late = early + 1; late < rollback.length; late++) {
			const [first, second] = [rollback[early]!, rollback[late]!];
			if (first !== second && needs.get(second)?.has(first) && !needs.get(first)?.has(second))
				pairs.push({ early, late });
		}
	}
	return pairs.sort((a, b) => a.late - a.early - (b.late - b.early) || a.early - b.early);
}

/** A cycle among the entries, as the services that lead back to the first; undefined if there is none. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
	const done = new Set<string>();
	for (const root of edges.keys()) {
		const path: string[] = [];
		const on = new Set<string>();
		const stack: { node: string; next: number }[] = [{ node: root, next: 0 }];
		while (stack.length) {
			const top = stack[stack.length - 1]!;
			if (top.next === 0) {
				if (done.has(top.node)) {
					stack.pop();
					continue;
				}
				path.push(top.node);
				on.add(top.node);
			}
			const child = edges.get(top.node)?.[top.next++];
			if (child === undefined) {
				done.add(top.node);
				on.delete(top.node);
				path.pop();
				stack.pop();
			} else if (on.has(child)) return path.slice(path.indexOf(child));
			else if (!done.has(child)) stack.push({ node: child, next: 0 });
		}
	}
	return undefined;
}

/** So many of a circle are named. */
export const mostOfCircle = 12;

/** `shop → payments → shop`; of a long circle its begin, and how many there are. */
export const inCircle = (ids: readonly string[]): string =>
	[...ids.slice(0, mostOfCircle), ...(ids.length > mostOfCircle ? [`… (${ids.length} in all)`] : []), ids[0]].join(
		' → ',
	);
