import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { check } from '../core/check.ts';
import { clockAt } from '../core/clock.ts';
import { mirrorsDeployOrder } from './mirrors-deploy-order.ts';
import { mirrorsMigrations } from './mirrors-migrations.ts';

type Component = { service: string; dependsOn?: string[]; reversible?: string };
interface Told {
	services: Record<string, string[]>;
	release: Record<string, unknown>;
	plan: { components?: Component[]; steps?: string[]; data?: object[] };
}

function messages({ services, release, plan: { components = [], steps = [], data = [] } }: Told): string[] {
	const handbook = smallHandbook({
		...Object.fromEntries(
			Object.entries(services).map(([id, dependsOn]) => [`services/${id}.mdx`, mdx({ title: id, dependsOn })]),
		),
		'releases/2.4.0.mdx': mdx({ title: '2.4.0', version: '2.4.0', type: 'feature', status: 'planned', ...release }),
		'rollback-plans/2.4.0.mdx': mdx(
			{
				title: 'Back',
				release: '2.4.0',
				granularity: 'service',
				components: components.map((each) => ({ method: 'redeploy', ...each })),
				data,
			},
			steps.map((service) => `<Step service="${service}">\n  Back.\n</Step>\n`).join('\n'),
		),
	});
	const { findings } = check(handbook, [mirrorsDeployOrder, mirrorsMigrations], { clock: clockAt(0) });
	return findings.map(({ message, help }) => `${message}. ${help}`);
}

/** What some services need of those before them. */
const graphs = fc
	.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 2, maxLength: 7 })
	.map((all) =>
		Object.fromEntries(
			all.map((picks, index) => [`s${index}`, index ? [...new Set(picks.map((pick) => `s${pick % index}`))] : []]),
		),
	);

test('neighbours swapped in a plan are refused if one needs the other, with both named, and only then', () => {
	fc.assert(
		fc.property(graphs, fc.nat(), fc.boolean(), fc.boolean(), (needs, pick, inSteps, inRelease) => {
			const ids = Object.keys(needs);
			const back = ids.toReversed();
			const at = pick % (back.length - 1);
			const [user, used] = [back[at]!, back[at + 1]!];
			[back[at], back[at + 1]] = [used, user];
			// where no entry names what it needs, the list itself would be the order
			const named = inRelease && Object.values(needs).some((all) => all.length > 0);
			const deployOrder = ids.map((service) => ({ service, dependsOn: needs[service]! }));
			const found = messages({
				services: named ? Object.fromEntries(ids.map((id) => [id, []])) : needs,
				release: named ? { services: ids, deployOrder } : { services: ids },
				plan: inSteps ? { steps: back } : { components: back.map((service) => ({ service })) },
			});
			const pair = `\`${used}\` before the one for \`${user}\``;
			expect(found.map((each) => each.includes(pair))).toEqual(needs[user]!.includes(used) ? [true] : []);
		}),
		{ numRuns: 60 },
	);
});

const shop = { storefront: ['gateway'], gateway: ['orders'], orders: [] };

test('a service that is left alone still ties those on both sides of it, and is named', () => {
	expect(
		messages({
			services: shop,
			release: { services: ['orders', 'storefront'] },
			plan: { steps: ['orders', 'storefront'] },
		}),
	).toEqual([
		'Unexpected step for `orders` before the one for `storefront`, expected what depends on it first. Move `storefront` up: it depends on `orders` by way of gateway. If this release wants it the other way, say so in its `deployOrder`.',
	]);
});

test('a plan that says the opposite itself is believed against the documents of services, not against the release', () => {
	const components = [{ service: 'orders' }, { service: 'storefront', dependsOn: ['orders'] }];
	const release = { services: ['orders', 'storefront'] };
	expect(messages({ services: shop, release, plan: { components } })).toEqual([]);
	const deployOrder = [{ service: 'orders' }, { service: 'storefront', dependsOn: ['orders'] }];
	expect(messages({ services: shop, release: { ...release, deployOrder }, plan: { components } })).toHaveLength(1);
});

test('a plan is held to what its components wait for; a service counts from its last step', () => {
	const components = [{ service: 'orders', dependsOn: ['storefront'] }, { service: 'storefront' }];
	const services = { orders: [], storefront: [] };
	expect(messages({ services, release: {}, plan: { components } })).toEqual([
		'Unexpected component for `orders` before the one for `storefront`, expected the order of `dependsOn`. Move `storefront` up, or take it out of what `orders` waits for.',
	]);
	const reversed = components.toReversed();
	expect(
		messages({ services, release: {}, plan: { components: reversed, steps: ['orders', 'storefront', 'orders'] } }),
	).toEqual([]);
});

test('what stays keeps what was added for it', () => {
	const migrations = [{ id: 'add', store: 'db', service: 'orders', phase: 'expand', reversible: 'true' }];
	const data = [{ migration: 'add', method: 'down-script', dataLoss: 'none' }];
	const plan = (reversible: string) => ({ components: [{ service: 'orders', reversible }], data });
	const of = (reversible: string) =>
		messages({ services: { orders: [] }, release: { migrations }, plan: plan(reversible) });
	expect(of('true')).toEqual([]);
	expect(of('false')).toEqual([
		'Unexpected down script of `add`, expected it to stay with `orders`, which does not go back. Write `method: none`: orders stays as it is and reads what `add` added.',
	]);
});
