import { propsAsWritten } from '../core/props.ts';
import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { openingOf } from '../core/steps.ts';
import { bundleText, planText, rollbackExample } from './examples.ts';

/** Minimums that anything reaches. */
const evasive =
	/^(ok(ay)?|good|fine|works?|working|green|normal|as (usual|expected|before)|acceptable|stable|healthy|unknown|n\/?a|-+)\.?$/i;

const plan = (minimum: string) =>
	planText({
		fields: `${bundleText.replace('99.8 % over 15 minutes', minimum)}communications: [rollback-notice]\n`,
		steps: '<Step service="payments" owner="on-call">Deploy 2.3.1. <Expect>It runs.</Expect></Step>',
	});

export const validationHasMinimum: HandbookRule = {
	id: 'validation-has-minimum',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (risk === 'regulated' ? 'error' : size === 'solo' ? 'info' : 'warning'),
	asks: 'What is validated after a rollback has a least result that is enough.',
	why: 'A glance ends a rollback that has not worked; a figure does not.',
	bad: rollbackExample(plan('ok')),
	good: rollbackExample(plan('99.8 % over 15 minutes')),
	*check(handbook, { clock }) {
		for (const { plan } of plansInForce(handbook, clock)) {
			const { validation, components } = plan.fields;
			const checks = plan.outline.components.filter(({ node }) => node.name === 'Check');
			if (components.length > 0 && validation.length === 0 && checks.length === 0) {
				yield {
					document: plan,
					at: plan.outline.headings.find(({ text }) => /^valid|^verif/i.test(text))?.node ?? { field: ['title'] },
					message: 'Missing validation, expected at least one check with its minimum',
					help: 'Add `validation` with a check, its kind and the least that is enough, such as `99.8 % over 15 minutes`.',
				};
			}
			for (const [index, { check, minimum }] of validation.entries()) {
				if (!evasive.test(minimum)) continue;
				yield {
					document: plan,
					at: { field: ['validation', index, 'minimum'] },
					message: `Unexpected minimum \`${minimum}\` of «${check}», expected the least result that is enough`,
					help: 'Write what is counted, from which value on it is enough, and over which time.',
				};
			}
			for (const { node } of checks) {
				const { minimum } = propsAsWritten(node);
				if (minimum !== undefined && !evasive.test(minimum)) continue;
				yield {
					document: plan,
					at: openingOf(plan.source, node),
					message: `${minimum === undefined ? 'Missing minimum' : `Unexpected minimum \`${minimum}\``} of a <Check>, expected the least result that is enough`,
					help: 'Write minimum="…": what is counted, and from which value on it is enough.',
				};
			}
		}
	},
};
