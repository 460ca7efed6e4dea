import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dependence } from './dependence.ts';
import { brokenPairs, neededBy } from './deploy-order.ts';
import { rollbackOrder, takenAlong } from './rollback-order.ts';

/** So many random deploy graphs are tried by each property. */
const numRuns = 1000;

/** A random deploy graph without circles, and a list of its services in any order. */
const graphs = fc
	.tuple(fc.array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 14 }), fc.infiniteStream(fc.nat()))
	.map(([all, random]) => {
		const direct = new Map(
			all.map((picks, index) => [
				`s${index}`,
				index === 0 ? [] : [...new Set(picks.map((pick) => `s${pick % index}`))],
			]),
		);
		const listed = shuffled([...direct.keys()], () => random.next().value);
		return { direct, listed, needs: dependence(direct) };
	});

function shuffled(list: string[], random: () => number): string[] {
	for (let at = list.length - 1; at > 0; at--) {
		const other = random() % (at + 1);
		[list[at], list[other]] = [list[other]!, list[at]!];
	}
	return list;
}

describe('the order of a rollback', () => {
	test('is a reverse topological order: what needs another goes back before it', () => {
		fc.assert(
			fc.property(graphs, ({ direct, listed, needs }) => {
				const order = rollbackOrder(listed, needs).steps.flat();
				expect([...order].sort()).toEqual([...direct.keys()].sort());
				for (const [of, all] of direct) for (const on of all) expect(order.indexOf(of)).toBeLessThan(order.indexOf(on));
			}),
			{ numRuns },
		);
	});

	test('is stable: a list in order comes out reversed, and neighbours stand against the list only if they have to', () => {
		fc.assert(
			fc.property(graphs, ({ direct, listed, needs }) => {
				const inOrder = [...direct.keys()];
				expect(rollbackOrder(inOrder, needs).steps.flat()).toEqual(inOrder.toReversed());
				const order = rollbackOrder(listed, needs).steps.flat();
				for (const [index, node] of order.slice(1).entries())
					if (listed.indexOf(order[index]!) < listed.indexOf(node)) expect(direct.get(order[index]!)).toContain(node);
				const rewritten = dependence(
					new Map([...direct].reverse().map(([service, all]) => [service, all.toReversed()])),
				);
				expect(rollbackOrder(listed, rewritten)).toEqual(rollbackOrder(listed, needs));
			}),
			{ numRuns },
		);
	});

	test('asks the least: its pairs say all that is needed, and none of them follows from the others', () => {
		fc.assert(
			fc.property(graphs, ({ listed, needs }) => {
				const { steps, asked } = rollbackOrder(listed, needs);
				const asWritten = (pairs: typeof asked) =>
					dependence(
						new Map(
							steps.map(([node], index) => [
								node!,
								pairs.filter(({ first }) => first === index).map(({ then }) => steps[then]![0]!),
							]),
						),
					);
				const whole = asWritten(asked);
				for (const of of listed) for (const on of listed) expect(whole.needs(of, on)).toBe(needs.needs(of, on));
				for (const pair of asked) {
					const less = asWritten(asked.filter((each) => each !== pair));
					expect(less.needs(steps[pair.first]![0]!, steps[pair.then]![0]!)).toBe(false);
				}
			}),
			{ numRuns },
		);
	});

	test('refuses every plan with two dependent steps swapped, and names the pair; none with independent ones', () => {
		fc.assert(
			fc.property(graphs, fc.nat(), fc.nat(), ({ listed, needs }, a, b) => {
				const plan = rollbackOrder(listed, needs).steps.flat();
				const [first, then] = [a % plan.length, b % plan.length].sort((x, y) => x - y) as [number, number];
				const [early, late] = [plan[first]!, plan[then]!];
				const between = plan.slice(first + 1, then);
				plan[first] = late;
				plan[then] = early;
				const refused = brokenPairs(needs, plan).map((pair) => [plan[pair.early], plan[pair.late]]);
				if (needs.needs(early, late)) expect(refused).toContainEqual([late, early]);
				else if (!between.some((node) => needs.needs(early, node) || needs.needs(node, late)))
					expect(refused).toEqual([]);
				else expect(refused).not.toContainEqual([late, early]);
			}),
			{ numRuns },
		);
	});

	test('of a part is held to what the part needs of each other, by way of what is left out', () => {
		fc.assert(
			fc.property(graphs, fc.nat(), ({ listed, needs }, pick) => {
				const part = listed.filter((_, index) => (pick >> index) % 2 === 0);
				const order = rollbackOrder(part, needs).steps.flat();
				expect(brokenPairs(needs, order)).toEqual([]);
				expect([...order].sort()).toEqual([...part].sort());
			}),
			{ numRuns },
		);
	});

	test('takes services that need each other back together, among the others in order', () => {
		const order = rollbackOrder(
			['db', 'a', 'b', 'shop', 'mail'],
			dependence(
				new Map([
					['db', []],
					['a', ['b', 'db']],
					['b', ['a']],
					['shop', ['b']],
					['mail', []],
				]),
			),
		);
		expect(order.steps).toEqual([['mail'], ['shop'], ['b', 'a'], ['db']]);
		expect(order.asked).toEqual([
			{ first: 1, then: 2 },
			{ first: 2, then: 3 },
		]);
	});
});

test('a part takes along what needs it; a system goes back as a whole', () => {
	const deployed = ['payments', 'orders', 'routing', 'storefront'];
	const needs = neededBy([
		{ service: 'payments', dependsOn: [] },
		{ service: 'orders', dependsOn: ['payments'] },
		{ service: 'routing', dependsOn: [] },
		{ service: 'storefront', dependsOn: ['orders'] },
	]);
	expect(takenAlong(deployed, needs, ['orders'], 'service')).toEqual(['orders', 'storefront']);
	expect(takenAlong(deployed, needs, ['storefront'], 'module')).toEqual(['storefront']);
	expect(takenAlong(deployed, needs, ['routing'], 'system')).toEqual(deployed);
});
