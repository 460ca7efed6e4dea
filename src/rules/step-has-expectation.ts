import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { holds, openingOf, stepsOf } from '../core/steps.ts';
import { planText, rollbackExample, stepText } from './examples.ts';

const props = 'title="Put payments back" service="payments" owner="on-call"';

export const stepHasExpectation: HandbookRule = {
	id: 'step-has-expectation',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (risk === 'regulated' ? 'error' : size === 'solo' ? 'info' : 'warning'),
	asks: 'Each step of a rollback plan says what one sees when it has worked.',
	why: 'Without it the next step is begun on a service that has not gone back, and breaks what still stands.',
	bad: rollbackExample(planText({ steps: `<Step ${props}>Deploy the old image.</Step>` })),
	good: rollbackExample(planText({ steps: stepText(props) })),
	*check(handbook, { clock }) {
		for (const { plan } of plansInForce(handbook, clock)) {
			for (const { node, name } of stepsOf(plan)) {
				if (holds(node, 'Expect')) continue;
				yield {
					document: plan,
					at: openingOf(plan.source, node),
					message: `Missing <Expect> in step «${name}», expected what one sees when it has worked`,
					help: 'Write <Expect>…</Expect> at the end of the step, and in <IfNot>…</IfNot> what to do otherwise.',
				};
			}
		}
	},
};
