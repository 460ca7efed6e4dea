import { h } from 'hastscript';
import { inWords } from '../../core/duration.ts';
import { numberOf } from '../../core/steps.ts';
import { thresholdInWords } from '../../core/threshold.ts';
import { marked } from '../marked.ts';
import type { Render } from './index.ts';
import { personLink } from './person-link.ts';

const responses = { rollback: 'Roll back', 'forward-fix': 'Fix forward', 'flag-off': 'Turn the flag off' } as const;

export const trigger: Render<'Trigger'> = ({ signal, threshold, for: lasting, then }, children) =>
	h('div.trigger', { dataThen: then }, [
		h('p.trigger-sign', [
			h('strong', marked(signal)),
			threshold ? ` ${thresholdInWords(threshold)}` : '',
			lasting ? ` for ${inWords(lasting)}` : '',
			' ',
			h('span.trigger-then', responses[then]),
		]),
		...children,
	]);

export const decision: Render<'Decision'> = ({ question }, children) =>
	h('div.decision', { role: 'group', ariaLabel: question }, [h('p.decision-question', marked(question)), ...children]);

export const choice: Render<'Choice'> = ({ when }, children) =>
	h('div.choice', [h('p.choice-when', marked(when)), ...children]);

export const check: Render<'Check'> = ({ minimum, kind, owner }, children, context, node) =>
	h('div.check', { dataKind: kind }, [
		h('span.step-number', String(numberOf(context.document, node) ?? '')),
		h('div.check-what', children),
		minimum ? h('p.check-minimum', ['expected: ', h('strong', marked(minimum))]) : [],
		owner ? h('p.check-owner', personLink(owner, context)) : [],
	]);
