import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenPairs, type Deployed, neededBy } from './deploy-order.ts';

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
			fc.property(
				orders,
				(order) => brokenPairs(neededBy(order), order.map(({ service }) => service).reverse()).length === 0,
			),
		);
	});

	test('with two neighbours swapped is wrong if one needs the other, and right if not', () => {
		fc.assert(
			fc.property(orders, fc.nat(), (order, pick) => {
				const plan = order.map(({ service }) => service).reverse();
				if (plan.length < 2) return true;
				const at = pick % (plan.length - 1);
				[plan[at], plan[at + 1]] = [plan[at + 1]!, plan[at]!];
				const needs = neededBy(order);
				const dependent = needs.needs(plan[at + 1]!, plan[at]!);
				return brokenPairs(needs, plan).length === (dependent ? 1 : 0);
			}),
		);
	});

	test('of some services only is held to what they need of each other, all the way down', () => {
		const order = [
			{ service: 'payments', dependsOn: [] },
			{ service: 'orders', dependsOn: ['payments'] },
			{ service: 'storefront', dependsOn: ['orders'] },
		];
		expect(brokenPairs(neededBy(order), ['payments', 'storefront'])).toEqual([{ early: 0, late: 1 }]);
		expect(brokenPairs(neededBy(order), ['storefront', 'payments'])).toEqual([]);
		expect(brokenPairs(neededBy(order), ['storefront', 'search', 'payments'])).toEqual([]);
	});

	test('counts a service from its last step, and asks nothing of a circle', () => {
		const order = [
			{ service: 'payments', dependsOn: [] },
			{ service: 'orders', dependsOn: ['payments'] },
		];
		expect(brokenPairs(neededBy(order), ['payments', 'orders', 'payments'])).toEqual([]);
		expect(brokenPairs(neededBy(order), ['orders', 'payments', 'orders'])).toEqual([{ early: 1, late: 2 }]);
		const circle = [{ service: 'payments', dependsOn: ['orders'] }, order[1]!];
		expect(brokenPairs(neededBy(circle), ['payments', 'orders'])).toEqual([]);
	});

	test('follows the list where no dependency is named', () => {
		const order = ['payments', 'orders'].map((service) => ({ service, dependsOn: [] }));
		expect(brokenPairs(neededBy(order), ['payments', 'orders'])).toEqual([{ early: 0, late: 1 }]);
	});
});
