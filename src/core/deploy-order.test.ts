import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenPairs, type Deployed, findCycle, neededBy } from './deploy-order.ts';

/** A random deploy order without cycles: each service needs some of those that stand before it. */
const orders = fc
	.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
	.map((needs): Deployed[] =>
		needs.map((picks, index) => ({
			service: `s${index}`,
			dependsOn: index === 0 ? [] : [...new Set(picks.map((pick) => `s${pick % index}`))],
		})),
	)
	.filter((order) => order.some(({ dependsOn }) => dependsOn.length > 0));

describe('a rollback', () => {
	test('in the exact reverse is right', () => {
		fc.assert(
			fc.property(orders, (order) => brokenPairs(order, order.map(({ service }) => service).reverse()).length === 0),
		);
	});

	test('with two neighbours swapped is wrong if one needs the other, and right if not', () => {
		fc.assert(
			fc.property(orders, fc.nat(), (order, pick) => {
				const plan = order.map(({ service }) => service).reverse();
				if (plan.length < 2) return true;
				const at = pick % (plan.length - 1);
				[plan[at], plan[at + 1]] = [plan[at + 1]!, plan[at]!];
				const dependent = neededBy(order)
					.get(plan[at + 1]!)!
					.has(plan[at]!);
				return brokenPairs(order, plan).length === (dependent ? 1 : 0);
			}),
		);
	});

	test('of some services only is held to what they need of each other, all the way down', () => {
		const order = [
			{ service: 'payments', dependsOn: [] },
			{ service: 'orders', dependsOn: ['payments'] },
			{ service: 'storefront', dependsOn: ['orders'] },
		];
		expect(brokenPairs(order, ['payments', 'storefront'])).toEqual([{ early: 0, late: 1 }]);
		expect(brokenPairs(order, ['storefront', 'payments'])).toEqual([]);
		expect(brokenPairs(order, ['storefront', 'search', 'payments'])).toEqual([]);
	});

	test('follows the list where no dependency is named', () => {
		const order = ['payments', 'orders'].map((service) => ({ service, dependsOn: [] }));
		expect(brokenPairs(order, ['payments', 'orders'])).toEqual([{ early: 0, late: 1 }]);
	});
});

test('a cycle is named by its members', () => {
	expect(
		findCycle(
			new Map([
				['a', ['b']],
				['b', ['c']],
				['c', ['b']],
			]),
		),
	).toEqual(['b', 'c']);
	expect(
		findCycle(
			new Map([
				['a', ['b', 'c']],
				['b', ['c']],
				['c', []],
			]),
		),
	).toBeUndefined();
	expect(findCycle(new Map([['a', ['a']]]))).toEqual(['a']);
	const chain = new Map(Array.from({ length: 10_000 }, (_, index) => [`s${index}`, [`s${index + 1}`]]));
	expect(findCycle(chain)).toBeUndefined();
});
