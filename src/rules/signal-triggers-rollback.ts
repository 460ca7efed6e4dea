import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const signals = (more: string, then: string) =>
	releaseExample('2.4.0', {
		fields: `signals:\n  - name: Payment error rate\n    category: errors\n    threshold: '> 1 %'\n${more}`,
		plan: `triggers:\n  - signal: Payment error rate\n    comparison: above\n    threshold: 1 %\n    for: PT5M\n    severity: critical\n    then: ${then}\n`,
	});

export const signalTriggersRollback: HandbookRule = {
	id: 'signal-triggers-rollback',
	group: 'release',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		risk === 'regulated' ? 'error' : size === 'solo' || risk === 'low' ? 'info' : 'warning',
	asks: 'At least one signal of a release calls for a rollback, and its rollback plan says the same of that signal.',
	why: 'At night nobody wants to decide whether it is bad enough; the number has decided, if two documents do not differ.',
	bad: signals('    triggersRollback: true\n', 'forward-fix'),
	good: signals('    triggersRollback: true\n', 'rollback'),
	*check(handbook) {
		const { size, risk } = handbook.config.profile;
		for (const document of handbook.all('release')) {
			const { type, status, signals, rollbackPlan } = document.fields;
			if (type === 'preview' || status === 'planned' || status === 'withdrawn') continue;
			if (signals.length === 0) {
				if (status === 'rolled-back' || (size !== 'organisation' && risk !== 'regulated')) continue;
				yield {
					document,
					at: { field: ['status'] },
					message: `Missing signals, expected at least one for a release that is ${status}`,
					help: 'Add `signals`: what is watched in the first 24 hours, from what value on something is wrong, and what then.',
				};
			} else if (!signals.some(({ triggersRollback }) => triggersRollback)) {
				yield {
					document,
					at: { field: ['signals'], part: 'key' },
					message: 'Missing signal that calls for a rollback, expected `triggersRollback: true` at one of them',
					help: 'Decide before the release which of these numbers means that it goes back.',
				};
			}
			const plan = handbook.get('rollback-plan', rollbackPlan);
			for (const [index, signal] of signals.entries()) {
				const triggers = plan?.fields.triggers ?? [];
				const same = triggers.findIndex((trigger) => fold(trigger.signal) === fold(signal.name));
				const trigger = triggers[same];
				if (!plan || !signal.triggersRollback || !trigger || trigger.then === 'rollback') continue;
				if (triggers.some((each) => fold(each.signal) === fold(signal.name) && each.then === 'rollback')) continue;
				yield {
					document,
					at: { field: ['signals', index, 'triggersRollback'] },
					message: `Unexpected rollback because of «${signal.name}», expected ${trigger.then}, as its plan says`,
					help: 'Decide which of the two is meant, and write it into both.',
					related: [{ document: plan, at: { field: ['triggers', same, 'then'] }, message: 'What the plan says' }],
				};
			}
		}
	},
};

/** «Bookings a minute, against…» and «Bookings a minute against…» are one signal. */
const fold = (name: string): string => (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
