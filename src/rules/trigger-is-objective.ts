import { attributePlace, propsAsWritten } from '../core/props.ts';
import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { planText, rollbackExample } from './examples.ts';

/** Besides a figure, what makes a threshold one on which two people agree. */
const measured =
	/\d|\b(zero|none|no|any|every|all|one|two|three|four|five|ten|half|third|quarter|double|twice|single)\b/i;
/** Words by which everybody understands something else. */
const vague =
	/\b(too|very|high|higher|low|lower|bad|worse|many|much|several|some|few|significant(ly)?|noticeabl[ey]|unusual(ly)?|abnormal(ly)?|normal|acceptable|reasonable|elevated)\b/i;

const trigger = (threshold: string) =>
	planText({
		fields: `triggers:\n  - signal: Payment error rate\n    comparison: above\n    threshold: ${threshold}\n    for: PT5M\n    severity: critical\n    then: rollback\n`,
		steps: '<Step service="payments" owner="on-call">Deploy 2.3.1. <Expect>It runs.</Expect></Step>',
	});

export const triggerIsObjective: HandbookRule = {
	id: 'trigger-is-objective',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : 'warning'),
	asks: 'What triggers a rollback is measured: its threshold is a figure, not a feeling.',
	why: 'At night nobody agrees on what «too many errors» are, and every minute of talk is one more of damage.',
	bad: rollbackExample(trigger('too many errors')),
	good: rollbackExample(trigger('1 %')),
	*check(handbook, { clock }) {
		for (const { plan } of plansInForce(handbook, clock)) {
			for (const [index, { signal, comparison, threshold }] of plan.fields.triggers.entries()) {
				const compares = comparison === 'above' || comparison === 'below';
				if (measured.test(threshold) || !(compares || vague.test(threshold))) continue;
				yield { document: plan, at: { field: ['triggers', index, 'threshold'] }, ...told(threshold, signal) };
			}
			for (const { node } of plan.outline.components) {
				if (node.name !== 'Trigger') continue;
				const { signal = '', threshold = '' } = propsAsWritten(node);
				if (measured.test(threshold) || !vague.test(threshold)) continue;
				yield {
					document: plan,
					at: attributePlace(plan.source, node, 'threshold') ?? node,
					...told(threshold, signal),
				};
			}
		}
	},
};

const told = (threshold: string, signal: string) => ({
	message: `Unexpected threshold \`${threshold}\` of «${signal}», expected a figure`,
	help: 'Write the value from which on it holds, and for how long: `threshold: 1 %`, `for: PT5M`.',
});
