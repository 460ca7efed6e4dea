import type { Dependence } from './dependence.ts';

/** In which order things go back, and what of it is asked. */
export interface RollbackOrder {
	/** What goes back, one after the other. Those that need each other in a circle go back together, as one step. */
	steps: readonly string[][];
	/** The pairs that have to be kept, as indexes into `steps`; what follows from others is left out. */
	asked: readonly { first: number; then: number }[];
}

/**
 * The order in which what was deployed goes back: what needs another goes back before it, by way of what is left out
 * too. That is a reverse topological order (Kahn, Topological sorting of large networks, CACM 5, 1962): of all that
 * nothing left needs any more, the one that was deployed last goes back next. So an order that lists each behind what it
 * needs comes out exactly reversed, and the same is given whatever order the needs were written in. `asked` is its
 * transitive reduction (Aho, Garey, Ullman, The transitive reduction of a directed graph, SIAM J. Comput. 1, 1972).
 */
export function rollbackOrder(deployed: readonly string[], { needs, circles }: Dependence): RollbackOrder {
	const latestFirst = [...new Set(deployed)].reverse();
	const circleOf = new Map(circles.flatMap((circle) => circle.map((node) => [node, circle] as const)));
	const waiting = [...Map.groupBy(latestFirst, (node) => circleOf.get(node) ?? node).values()];
	const isNeeded = ([one]: readonly string[], [other]: readonly string[]): boolean => needs(other!, one!);
	const users = new Map(
		waiting.map((step) => [step, waiting.filter((other) => other !== step && isNeeded(step, other)).length]),
	);
	const steps: string[][] = [];
	while (waiting.length) {
		const [next] = waiting.splice(
			waiting.findIndex((step) => users.get(step) === 0),
			1,
		);
		steps.push(next!);
		for (const step of waiting) if (isNeeded(step, next!)) users.set(step, users.get(step)! - 1);
	}
	return { steps, asked: reduced(steps, (first, then) => isNeeded(steps[then]!, steps[first]!)) };
}

/** Of all pairs, those that do not follow from two others. `steps` are in order, so only what lies between can. */
function reduced(steps: readonly unknown[], isAsked: (first: number, then: number) => boolean): RollbackOrder['asked'] {
	const asked: { first: number; then: number }[] = [];
	for (let first = 0; first < steps.length; first++) {
		const direct: number[] = [];
		for (let then = first + 1; then < steps.length; then++) {
			if (!isAsked(first, then) || direct.some((between) => isAsked(between, then))) continue;
			direct.push(then);
			asked.push({ first, then });
		}
	}
	return asked;
}

/**
 * What goes back if only some of what was deployed shall: these, and all that needs them, in the order of `deployed`. A
 * system goes back as a whole; of the parts of a service (`module`) no order is known, so they go back with it.
 */
export const takenAlong = (
	deployed: readonly string[],
	{ needs }: Dependence,
	wished: readonly string[],
	granularity: 'module' | 'service' | 'system',
): string[] =>
	deployed.filter((node) => granularity === 'system' || wished.some((wish) => node === wish || needs(node, wish)));
