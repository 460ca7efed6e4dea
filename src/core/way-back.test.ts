import { describe, expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { addressOf } from './address.ts';
import { filledBody, filledLine, openIn } from './fill-message.ts';
import { valuesFor } from './message-values.ts';
import { textOf } from './syntax-tree.ts';
import { wayBack } from './way-back.ts';

const shop = (plan: Record<string, unknown>) =>
	smallHandbook({
		'handbook.yaml': 'name: Parcelway\ntimeZone: Europe/Berlin\nurl: https://handbook.example\n',
		'services/payments.mdx': mdx({ title: 'Payments' }),
		'services/orders.mdx': mdx({ title: 'Orders', dependsOn: ['payments'] }),
		'services/storefront.mdx': mdx({ title: 'Storefront', dependsOn: ['orders'] }),
		'releases/2.4.0.mdx': mdx({
			title: '2.4.0',
			version: '2.4.0',
			type: 'feature',
			status: 'released',
			supersedes: '2.3.1',
			date: '2026-11-17T22:00:00+01:00',
			services: ['payments', 'orders', 'storefront'],
			migrations: [{ id: 'drop', store: 'db', phase: 'migrate', reversible: 'false', fallback: 'Copied away.' }],
		}),
		'rollback-plans/2.4.0.mdx': mdx({ title: 'Back', release: '2.4.0', granularity: 'service', ...plan }),
		'communications/notice.mdx': mdx(
			{ title: 'Notice', moment: 'rollback', to: 'customers', subject: '{release.version} is back' },
			'Back to {rollback.target} at {rollback.started}. More: {rollback.plan}',
		),
	});
const of = (plan: Record<string, unknown> = {}) => {
	const handbook = shop(plan);
	return { handbook, back: wayBack(handbook, handbook.get('rollback-plan', '2.4.0')!)! };
};
const component = (service: string, more = {}) => ({ service, method: 'redeploy', ...more });

test('the order, why, and what each needs to go back alone', () => {
	const { back } = of();
	expect(back.order.steps).toEqual([['storefront'], ['orders'], ['payments']]);
	expect(back.because).toEqual([
		{ first: 0, then: 1, told: 'services', path: ['storefront', 'orders'] },
		{ first: 1, then: 2, told: 'services', path: ['orders', 'payments'] },
	]);
	expect(back.alone).toEqual([
		{ service: 'storefront', with: [] },
		{ service: 'orders', with: ['storefront'] },
		{ service: 'payments', with: ['storefront', 'orders'] },
	]);
	expect(back.kept.map(({ id }) => id)).toEqual(['drop']);
});

test('what cannot go back is named, with who needs it and what it needs', () => {
	const { back } = of({
		components: [component('storefront'), component('orders', { reversible: 'false' }), component('payments')],
	});
	expect(back.order.steps).toEqual([['storefront'], ['payments']]);
	expect(back.stuck).toEqual([{ service: 'orders', users: ['storefront'], undermined: ['payments'] }]);
	expect(back.wrong).toEqual([]);
});

test('a plan in the wrong order is held against the right one', () => {
	const { back } = of({ components: [component('payments'), component('orders')] });
	expect(back.wrong).toEqual([['payments', 'orders']]);
});

describe('a message', () => {
	const { handbook, back } = of();
	const message = handbook.get('communication', 'notice')!;
	const values = valuesFor(handbook, message, { back }, (page) =>
		typeof page === 'object' && 'kind' in page ? `https://handbook.example/${addressOf(page)}` : undefined,
	);

	test('has what is known filled in, times in words', () => {
		expect(filledLine('{release.version} on {release.date}', values)).toEqual([
			'2.4.0',
			' on ',
			'Tue 17 Nov 2026, 22:00 UTC+1',
		]);
		expect(values.get('rollback.order')).toBe('storefront, orders, payments');
		expect(textOf(filledBody(message.body!, values))).toBe(
			'Back to 2.3.1 at . More: https://handbook.example/rollback/2.4.0/',
		);
	});

	test('tells what is still open', () => {
		expect(openIn(message, values)).toEqual(['rollback.started']);
		expect(filledLine('At {rollback.started}', values)).toEqual(['At ', { open: 'rollback.started' }]);
	});
});
