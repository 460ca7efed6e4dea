import { asked } from '../fields/asked.ts';
import { person } from '../fields/person.ts';
import { ref } from '../fields/ref.ts';
import { list, object, oneOf, text } from '../fields/scalar.ts';
import { dateOrInstant, duration } from '../fields/time.ts';
import { largeOrRegulated } from '../when.ts';

/** When going back is right, until when it is possible, and who says so. */
export const decision = {
	window: object(
		{
			until: dateOrInstant('The last moment.').optional(),
			for: duration('How long after the deployment.', 'PT72H').optional(),
			closedBy: text('What makes going back impossible.', 'The contract migration of 2.5.0').optional(),
		},
		'Until when going back is possible.',
	).optional(),
	approver: asked(person('Who decides.', 'platform/release-manager').optional(), ...largeOrRegulated),
	triggers: list(
		object({
			signal: text('What is seen.', 'Payment error rate'),
			comparison: oneOf(['above', 'below', 'equals', 'changes'], 'How it compares.'),
			threshold: text('With what.', '1 %'),
			for: duration('For how long.', 'PT5M').optional(),
			severity: oneOf(['critical', 'major', 'minor'], 'How bad that is.'),
			then: oneOf(['rollback', 'forward-fix', 'flag-off'], 'What is done.'),
			flag: ref('flag', 'The flag that is turned off.').optional(),
			runbook: ref('runbook', 'The runbook to open first.').optional(),
		}),
		'Objective signs that something has to be done.',
	),
	preMortem: asked(
		list(
			object({
				failure: text('How it could fail.', 'The old image cannot read new orders'),
				likelihood: oneOf(['low', 'medium', 'high'], 'How likely that is.'),
				impact: oneOf(['low', 'medium', 'high', 'critical'], 'What it would cost the business.'),
				mitigation: text('What is done against it.', 'Tried in staging with orders of both kinds'),
			}),
			'How it could fail, thought of before.',
		),
		{ risk: ['regulated'] },
	),
};
