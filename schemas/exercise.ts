import { asked } from './fields/asked.ts';
import { person } from './fields/person.ts';
import { anyRef, ref } from './fields/ref.ts';
import { bool, list, object, oneOf, text, url } from './fields/scalar.ts';
import { date, duration } from './fields/time.ts';
import { askedWhen, defineKind, optional, required } from './kind.ts';
import { and, largeOrRegulated, type When } from './when.ts';

const held: When = { where: { outcome: ['passed', 'passed-with-findings', 'failed'] } };

export const exercise = defineKind({
	name: 'exercise',
	folder: 'exercises',
	label: 'Exercise',
	plural: 'Exercises',
	description: 'A plan that was tried before it was needed, and what came of it.',
	audience: 'internal',
	fields: {
		type: oneOf(['rollback-rehearsal', 'tabletop', 'game-day', 'restore-test', 'training'], 'What kind of exercise.'),
		rollbackPlans: list(ref('rollback-plan', 'A plan.'), 'Plans that were tried.'),
		runbooks: list(ref('runbook', 'A runbook.'), 'Runbooks that were tried.'),
		backups: list(text('A backup.', 'payments-db of 12 October 2026'), 'Backups that were restored.'),
		environment: ref('environment', 'Where.').optional(),
		date: date('When.'),
		timeBox: duration('How long it might take.').optional(),
		duration: duration('How long it took.').optional(),
		outcome: oneOf(['passed', 'passed-with-findings', 'failed', 'planned'], 'How it went.'),
		participants: asked(list(person('Who took part.'), 'Who took part.'), ...and(largeOrRegulated, held)),
		findings: asked(
			list(
				object({
					finding: text('What was found.', 'The plan does not say who purges the CDN'),
					severity: oneOf(['high', 'medium', 'low'], 'How bad that would have been.').optional(),
				}),
				'What was found.',
			),
			{ risk: ['regulated'], where: { outcome: ['passed-with-findings', 'failed'] } },
		),
		telemetry: list(
			object({
				name: text('What it shows.', 'Payment error rate during the exercise'),
				url: url('Where it is.', 'https://grafana.parcelway.example/d/payments'),
			}),
			'What was recorded meanwhile.',
		),
		followUps: list(
			object({
				action: text('What is to be done.', 'Add a step that waits for refunds under way'),
				owner: person('Who does it.'),
				due: date('Until when.'),
				done: bool('Whether it is done.').default(false),
			}),
			'What is to be done because of it.',
		),
		changed: list(anyRef('A document.', 'rollback-plan:2.4.0'), 'Documents that were changed because of it.'),
	},
	sections: [
		required('What we tried', 'The scenario.', 'Scenario'),
		askedWhen([held], required('What we found', 'What went as planned, and what did not.', 'Findings')),
		optional('What we change', 'What follows from it.', 'Actions'),
	],
	example: {
		id: '2026-10-rollback-2.4',
		fields: { title: 'Roll back 2.4 in staging', type: 'rollback-rehearsal', date: '2026-10-12', outcome: 'passed' },
	},
});
