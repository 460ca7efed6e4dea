import { refToId } from '../../schemas/fields/ref.ts';
import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { stepsOf } from '../core/steps.ts';
import { planText, releaseText, serviceText, stepText } from './examples.ts';

const others = {
	'services/payments.mdx': serviceText('Payments'),
	'services/orders.mdx': serviceText('Orders'),
	'releases/2.4.0.mdx': releaseText('services: [payments, orders]\n'),
};
const step = (service: string) => stepText(`service="${service}" owner="on-call"`);

export const coversEveryComponent: HandbookRule = {
	id: 'covers-every-component',
	group: 'rollback',
	scope: 'handbook',
	severity: 'error',
	asks: 'A rollback plan takes back every service that its release deploys, as a component or in a step.',
	why: 'A service that the plan forgets stays on the new version, and talks to others that have gone back.',
	bad: { ...others, 'rollback-plans/2.4.0.mdx': planText({ steps: step('orders') }) },
	good: { ...others, 'rollback-plans/2.4.0.mdx': planText({ steps: `${step('orders')}\n\n${step('payments')}` }) },
	*check(handbook, { clock }) {
		for (const { plan, release } of plansInForce(handbook, clock)) {
			const named = new Set([
				...plan.fields.components.map(({ service }) => service),
				...stepsOf(plan).flatMap(({ props }) => (props.service ? [refToId(props.service)] : [])),
			]);
			// A system that goes back as one need not name its parts.
			if (named.size === 0 && plan.fields.granularity === 'system') continue;
			for (const [index, service] of release.fields.services.entries()) {
				if (named.has(service)) continue;
				yield {
					document: plan,
					at: { field: plan.fields.components.length ? ['components'] : ['release'], part: 'key' },
					message: `Missing \`${service}\`, expected every service that ${release.id} deploys`,
					help: `Add ${service} to \`components\`, and a <Step service="${service}">. If it cannot go back, say so: \`reversible: false\`.`,
					related: [
						{ document: release, at: { field: ['services', index] }, message: `${release.id} deploys ${service}` },
					],
				};
			}
		}
	},
};
