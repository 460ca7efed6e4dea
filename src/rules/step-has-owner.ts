import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { openingOf, stepsOf } from '../core/steps.ts';
import { planText, rollbackExample, stepText } from './examples.ts';

export const stepHasOwner: HandbookRule = {
	id: 'step-has-owner',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		size === 'solo' ? 'off' : risk === 'regulated' ? 'error' : risk === 'low' ? 'info' : 'warning',
	asks: 'Each step of a rollback plan says who does it.',
	why: 'A step that belongs to nobody is waited for by everybody.',
	bad: rollbackExample(planText({ steps: stepText('title="Put payments back" service="payments"') })),
	good: rollbackExample(planText({ steps: stepText('title="Put payments back" service="payments" owner="on-call"') })),
	*check(handbook, { clock }) {
		for (const { plan } of plansInForce(handbook, clock)) {
			for (const { node, props, name } of stepsOf(plan)) {
				if (props.owner) continue;
				const { owner } = plan.fields;
				yield {
					document: plan,
					at: openingOf(plan.source, node),
					message: `Missing owner of step «${name}», expected who does it`,
					help: `Write owner="${owner ? `${owner}/` : ''}on-call" into the step, or the role that has the access it needs.`,
				};
			}
		}
	},
};
