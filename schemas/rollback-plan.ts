import { ref } from './fields/ref.ts';
import { oneOf } from './fields/scalar.ts';
import { askedWhen, defineKind, optional, required } from './kind.ts';
import { afterwards } from './rollback-plan/afterwards.ts';
import { decision } from './rollback-plan/decision.ts';
import { parts } from './rollback-plan/parts.ts';
import { unlessSmall } from './when.ts';

export const rollbackPlan = defineKind({
	name: 'rollback-plan',
	folder: 'rollback-plans',
	route: 'rollback',
	label: 'Rollback plan',
	plural: 'Rollback plans',
	description: 'How one release is undone: when, by whom, in which order, and what it costs.',
	audience: 'internal',
	fields: {
		release: ref('release', 'The release that it undoes.', '2.4.0'),
		granularity: oneOf(['module', 'service', 'system'], 'What can be rolled back by itself.'),
		...decision,
		...parts,
		...afterwards,
	},
	sections: [
		required('Decide', 'Roll back or fix forward: what speaks for each.', 'Decision', 'Roll back or fix forward'),
		required('Before you start', 'What has to be so, and who has to know.', 'Prerequisites'),
		required(
			'Steps',
			'The steps, each with what one expects to see. They mirror the deploy order.',
			'Procedure',
			'Rollback steps',
		),
		askedWhen(
			[{ risk: ['regulated'], given: ['data'] }],
			optional('Data', 'What happens to what was written meanwhile.'),
		),
		required('Validate', 'How one knows that it worked.', 'Validation', 'Verify'),
		askedWhen(unlessSmall, required('Communicate', 'Whom to tell what.', 'Communication')),
		askedWhen([{ risk: ['regulated'] }], optional('Afterwards', 'What is left to do.')),
	],
	example: {
		id: '2.4.0',
		fields: { title: 'Roll back 2.4.0', release: '2.4.0', granularity: 'service' },
	},
});
