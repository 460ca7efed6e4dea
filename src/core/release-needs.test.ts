import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { releaseNeeds, serviceNeeds } from './release-needs.ts';
import { rollbackOrder } from './rollback-order.ts';

const services = (needs: Record<string, string[]>) =>
	Object.fromEntries(
		Object.entries(needs).map(([id, dependsOn]) => [`services/${id}.mdx`, mdx({ title: id, dependsOn })]),
	);

function orderOf(fields: Record<string, unknown>, needs: Record<string, string[]>) {
	const release = mdx({ title: '2.4.0', version: '2.4.0', type: 'feature', status: 'planned', ...fields });
	const handbook = smallHandbook({ 'releases/2.4.0.mdx': release, ...services(needs) });
	const found = releaseNeeds(handbook.get('release', '2.4.0')!, serviceNeeds(handbook));
	return { ...found, order: rollbackOrder(found.deployed, found).steps.flat() };
}
const shop = { storefront: ['gateway'], gateway: ['orders'], orders: ['payments'], payments: [] };

test('without a deploy order services go back as their documents say, by way of those that the release leaves alone', () => {
	const { order, why } = orderOf({ services: ['payments', 'storefront'] }, shop);
	expect(order).toEqual(['storefront', 'payments']);
	expect(why('storefront', 'payments')).toEqual({
		told: 'services',
		path: ['storefront', 'gateway', 'orders', 'payments'],
	});
	expect(why('payments', 'storefront')).toBeUndefined();
});

test('the deploy order of the release comes first: the other way round, nothing is asked but by it', () => {
	const deployOrder = [{ service: 'orders' }, { service: 'payments', dependsOn: ['orders'] }];
	const { order, why } = orderOf({ services: ['orders', 'payments'], deployOrder }, shop);
	expect(order).toEqual(['payments', 'orders']);
	expect(why('payments', 'orders')).toEqual({ told: 'release', path: ['payments', 'orders'] });
	const apart = [{ service: 'orders' }, { service: 'payments' }, { service: 'storefront', dependsOn: ['payments'] }];
	const { needs } = orderOf({ deployOrder: apart }, shop);
	expect(needs('orders', 'payments') || needs('payments', 'orders')).toBe(false);
});

test('what would lead in a circle with the deploy order is left out, and the deploy order holds', () => {
	const deployOrder = [{ service: 'a', dependsOn: ['c'] }, { service: 'b' }, { service: 'c' }];
	const { order, circles } = orderOf({ deployOrder }, { a: [], b: ['a'], c: ['b'] });
	expect(circles).toEqual([]);
	expect(order.indexOf('a')).toBeLessThan(order.indexOf('c'));
});
