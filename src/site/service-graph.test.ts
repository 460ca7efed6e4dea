import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { serviceGraph } from './service-graph.ts';

const service = (id: string, ...dependsOn: string[]): Record<string, string> => ({
	[`services/${id}.mdx`]: mdx({ title: id, dependsOn }),
});
const handbook = smallHandbook({
	...service('shop', 'orders', 'identity'),
	...service('app', 'shop'),
	...service('orders', 'payments', 'identity', 'nowhere'),
	...service('payments', 'ledger'),
	...service('ledger', 'orders'),
	...service('identity'),
});
const ids = (id: string) => {
	const { needs, neededBy } = serviceGraph(handbook, handbook.get('service', id)!);
	const named = (side: typeof needs) => [side.near.map((each) => each.id), side.far.map((each) => each.id)];
	return { needs: named(needs), neededBy: named(neededBy) };
};

test('tells what a service needs and who needs it, near and far, through cycles and past what is missing', () => {
	expect(ids('orders')).toEqual({
		needs: [['payments', 'identity'], ['ledger']],
		neededBy: [
			['ledger', 'shop'],
			['payments', 'app'],
		],
	});
	expect(ids('identity')).toEqual({
		needs: [[], []],
		neededBy: [
			['orders', 'shop'],
			['ledger', 'app', 'payments'],
		],
	});
});
